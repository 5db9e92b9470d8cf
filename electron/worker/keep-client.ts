import { Worker } from 'node:worker_threads'
import { FaultError, toFault } from '../../shared/ipc/fault.ts'
import type { Fault } from '../../shared/ipc/fault.ts'
import type { Done } from '../library/keeping/job.ts'
import type { HeavyTask, KeepWork } from './keeping.ts'
import type { Tasks } from './protocol.ts'
import { tellFault } from '../tell-fault.ts'

/** What a thread is to do. */
export type Work = {
  [T in HeavyTask]: { readonly task: T; readonly folder: string; readonly request: Tasks[T]['request'] }
}[HeavyTask]

export type FromKeeper =
  | { readonly type: 'progress'; readonly done: Done }
  | { readonly type: 'done'; readonly value: unknown }
  | { readonly type: 'failed'; readonly fault: Fault }

/** Does each piece of work on a thread of its own: hashing, packing and checking a large library takes seconds of a core. */
export function keepOnThread(script: string): KeepWork {
  return (task, folder, request, { signal, tell }) =>
    new Promise((resolve, reject) => {
      const thread = new Worker(script, { workerData: { task, folder, request } as Work })
      const stop = (): void => {
        thread.postMessage('stop')
      }
      signal.addEventListener('abort', stop)
      if (signal.aborted) stop()
      thread.on('message', (message: FromKeeper) => {
        if (message.type === 'progress') tell(message.done)
        // The thread answers task T with T's reply: both ends are typed by the same table.
        else if (message.type === 'done') resolve(message.value as Tasks[typeof task]['reply'])
        else reject(new FaultError(message.fault.code, message.fault.message, message.fault.recovery))
      })
      thread.on('error', (thrown) => {
        tellFault(thrown)
        reject(new FaultError('internal', toFault(thrown).message, toFault(thrown).recovery))
      })
      thread.on('exit', () => {
        signal.removeEventListener('abort', stop)
        // Of what has answered this changes nothing.
        reject(new FaultError('worker-lost', 'This work ended before it was done.', 'Try again.'))
      })
    })
}
