import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Bridge } from '../shared/ipc/bridge.ts'
import { MOST_DROPPED } from '../shared/ipc/most.ts'
import { channelOf, EVENTS, VERBS } from '../shared/ipc/names.ts'
import type { Fault } from '../shared/ipc/fault.ts'
import type { EventName, Verb } from '../shared/ipc/names.ts'

// The contract types both ends; between them the wire carries whatever it is given.
const call = (verb: Verb) => (request?: unknown) => ipcRenderer.invoke(channelOf(verb), request)

const verbs = Object.fromEntries(VERBS.map((verb) => [verb, call(verb)])) as unknown as Omit<Bridge<File>, 'on'>

/** What was dropped or pasted came from a page or another program and has no place on the disk. */
const NO_FILE: Fault = {
  code: 'not-a-file',
  message: 'This is not a file.',
  recovery: 'Save it as a file and open that.',
}

const TOO_MANY: Fault = {
  code: 'bad-request',
  message: `More than ${MOST_DROPPED} files cannot be dropped at once.`,
  recovery: 'Drop the folder that they lie in instead.',
}

const bridge: Bridge<File> = {
  ...verbs,
  // Only a File that the person dropped or chose has a path; text that a page makes up does not become one.
  addFiles: (files) => {
    // A real array is copied on its way here; of anything else, the page's own methods would be called and believed.
    if (!Array.isArray(files)) throw new TypeError('files are an array')
    if (files.length > MOST_DROPPED) return Promise.resolve({ ok: false, fault: TOO_MANY })
    const paths: string[] = []
    for (const file of files as readonly File[]) {
      const path = webUtils.getPathForFile(file)
      if (path !== '') paths.push(path)
    }
    return paths.length === 0 ? Promise.resolve({ ok: false, fault: NO_FILE }) : call('addFiles')(paths)
  },
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
