import { utilityProcess } from 'electron'
import type { WorkerProcess } from './client.ts'
import type { FromWorker, ToWorker } from './protocol.ts'

/** Starts the worker in a process of its own, so that reading and comparing never hold up a window. */
export function spawnWorker(script: string): WorkerProcess {
  const child = utilityProcess.fork(script, [], { serviceName: 'Crossread worker' })
  return {
    postMessage: (message: ToWorker) => {
      child.postMessage(message)
    },
    onMessage: (listener) =>
      child.on('message', (message: FromWorker) => {
        listener(message)
      }),
    onExit: (listener) => child.once('exit', listener),
    kill: () => {
      // Not asked to end: one that stands still would not hear of it.
      if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL')
    },
  }
}
