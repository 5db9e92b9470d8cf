import { utilityProcess } from 'electron'
import type { WorkerProcess } from './client.ts'
import type { FromWorker, ToWorker } from './protocol.ts'

/**
 * Starts the worker in a process of its own, so that reading and comparing never hold up a window. `onSaid` is told what it says on
 * its standard error.
 */
export function spawnWorker(script: string, onSaid: (said: string) => void): WorkerProcess {
  const child = utilityProcess.fork(script, [], {
    serviceName: 'Crossread worker',
    stdio: ['ignore', 'inherit', 'pipe'],
  })
  child.stderr?.on('data', (chunk: Buffer) => {
    onSaid(chunk.toString().trimEnd())
  })
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
