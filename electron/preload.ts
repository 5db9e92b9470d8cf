import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Bridge } from '../shared/ipc/bridge.ts'
import { channelOf, EVENTS, VERBS } from '../shared/ipc/names.ts'
import type { EventName, Verb } from '../shared/ipc/names.ts'

// The contract types both ends; between them the wire carries whatever it is given.
const call = (verb: Verb) => (request?: unknown) => ipcRenderer.invoke(channelOf(verb), request)

const verbs = Object.fromEntries(VERBS.map((verb) => [verb, call(verb)])) as unknown as Omit<Bridge<File>, 'on'>

const bridge: Bridge<File> = {
  ...verbs,
  // Only a File that the person dropped or chose has a path; text that a page makes up does not become one.
  addFiles: (files) => call('addFiles')(files.map((file) => webUtils.getPathForFile(file)).filter(Boolean)),
  on: (event: EventName, listener: (payload: never) => void) => {
    if (!EVENTS.includes(event)) throw new TypeError(`no event ${event}`)
    const heard = (_: unknown, payload: unknown) => {
      listener(payload as never)
    }
    ipcRenderer.on(channelOf(event), heard)
    return () => {
      ipcRenderer.off(channelOf(event), heard)
    }
  },
}

contextBridge.exposeInMainWorld('crossread', bridge)
