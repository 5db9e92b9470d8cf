import type { WorkerProcess } from './client.ts'

/** A worker that is started once something else is done; what is asked of it until then waits. */
export function startedAfter(done: Promise<void>, spawn: () => WorkerProcess): WorkerProcess {
  let worker: WorkerProcess | null = null
  const waiting: ((worker: WorkerProcess) => void)[] = []
  const later = (act: (worker: WorkerProcess) => void): void => {
    if (worker === null) waiting.push(act)
    else act(worker)
  }
  void done.then(() => {
    const started = spawn()
    worker = started
    for (const act of waiting.splice(0)) act(started)
  })
  return {
    postMessage: (message) => {
      later((started) => {
        started.postMessage(message)
      })
    },
    onMessage: (listener) => {
      later((started) => {
        started.onMessage(listener)
      })
    },
    onExit: (listener) => {
      later((started) => {
        started.onExit(listener)
      })
    },
    kill: () => {
      later((started) => {
        started.kill()
      })
    },
  }
}
