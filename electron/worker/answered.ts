import type { WorkerClient } from './client.ts'
import type { TaskName, Tasks } from './protocol.ts'

/** The worker's answer; once the signal is aborted the worker is told that nobody waits for it. Rejects with a FaultError. */
export async function answered<T extends TaskName>(
  client: Pick<WorkerClient, 'ask' | 'abort'>,
  task: T,
  request: Tasks[T]['request'],
  signal: AbortSignal | undefined,
): Promise<Tasks[T]['reply']> {
  const { id, answer } = client.ask(task, request)
  const stop = (): void => {
    client.abort(id)
  }
  if (signal?.aborted === true) stop()
  signal?.addEventListener('abort', stop)
  try {
    return await answer
  } finally {
    signal?.removeEventListener('abort', stop)
  }
}
