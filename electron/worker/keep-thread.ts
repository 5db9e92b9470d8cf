import { parentPort, workerData } from 'node:worker_threads'
import { assertNever } from '../../shared/assert-never.ts'
import { toFault } from '../../shared/ipc/fault.ts'
import type { Done, Job } from '../library/keeping/job.ts'
import type { FromKeeper, Work } from './keep-client.ts'
import { tellFault } from '../tell-fault.ts'

/** How often it is told how far the work is, in milliseconds: as often as a person can read. */
const PROGRESS_INTERVAL = 100

const stop = new AbortController()
parentPort?.on('message', () => {
  stop.abort()
})

let told = 0
const job: Job = {
  signal: stop.signal,
  tell: (done: Done) => {
    const now = performance.now()
    if (now - told < PROGRESS_INTERVAL) return
    told = now
    post({ type: 'progress', done })
  },
}

function post(message: FromKeeper): void {
  parentPort?.postMessage(message)
}

/** Each reads what it needs and no more: a backup has no use for the language tables of an export. */
async function perform(work: Work): Promise<unknown> {
  switch (work.task) {
    case 'backUp': {
      const { writeBackup } = await import('../library/keeping/write-backup.ts')
      return writeBackup(work.folder, work.request.to, job)
    }
    case 'checkBackup': {
      const { checkBackup } = await import('../library/keeping/check-backup.ts')
      return checkBackup(work.folder, work.request.from, job)
    }
    case 'exportArticles': {
      const { exportArticles } = await import('../library/keeping/export/export-articles.ts')
      return exportArticles({ folder: work.folder, ...work.request }, job)
    }
    default:
      return assertNever(work)
  }
}

// Only the worker that started this thread gives it work.
perform(workerData as Work)
  .then(
    (value) => {
      post({ type: 'done', value })
    },
    (thrown: unknown) => {
      const fault = toFault(thrown)
      if (fault.code === 'internal') tellFault(thrown)
      post({ type: 'failed', fault })
    },
  )
  .finally(() => {
    // A port that is listened to keeps the thread.
    parentPort?.close()
  })
