import { assertNever } from '../../shared/assert-never.ts'
import { clearWorkplace } from '../library/keeping/places.ts'
import type { Job } from '../library/keeping/job.ts'
import { dropIncoming, orderIncoming } from '../library/store/incoming.ts'
import type { Tasks, ToWorker } from './protocol.ts'

const TASKS = ['backUp', 'checkBackup', 'orderBackup', 'dropBackup', 'exportArticles'] as const
type KeepTask = (typeof TASKS)[number]
type Asked = Extract<ToWorker, { type: 'request'; task: KeepTask }>

/** The work of them that reads or writes a whole library: done where it holds nobody up. */
export type HeavyTask = 'backUp' | 'checkBackup' | 'exportArticles'

/** Does a piece of it for the library in a folder. Rejects with a FaultError. */
export type KeepWork = <T extends HeavyTask>(
  task: T,
  folder: string,
  request: Tasks[T]['request'],
  job: Job,
) => Promise<Tasks[T]['reply']>

/** Keeps a library safe while it is open: backups, what is to take its place, and exports. */
export class Keeping {
  readonly #folder: string
  readonly #keep: KeepWork
  readonly #running = new Set<Promise<unknown>>()

  private constructor(folder: string, keep: KeepWork) {
    this.#folder = folder
    this.#keep = keep
  }

  /** Clears first what a worker left that was killed. */
  static async begin(folder: string, keep: KeepWork): Promise<Keeping> {
    // A folder that cannot be written says so when the library opens.
    await clearWorkplace(folder).catch(() => undefined)
    return new Keeping(folder, keep)
  }

  perform(asked: Asked, signal: AbortSignal, tell: Job['tell']): Promise<unknown> {
    const work = this.#perform(asked, { signal, tell })
    this.#running.add(work)
    return work.finally(() => this.#running.delete(work))
  }

  /** Resolves when all work has come to its end, so that nothing of it is left behind: it is to be stopped before. */
  async end(): Promise<void> {
    await Promise.allSettled(this.#running)
  }

  async #perform(asked: Asked, job: Job): Promise<unknown> {
    switch (asked.task) {
      case 'backUp':
      case 'checkBackup':
      case 'exportArticles':
        return this.#keep(asked.task, this.#folder, asked.request, job)
      case 'orderBackup':
        return orderIncoming(this.#folder)
      case 'dropBackup':
        await dropIncoming(this.#folder)
        return null
      default:
        return assertNever(asked)
    }
  }
}

export function isKeeping(asked: Extract<ToWorker, { type: 'request' }>): asked is Asked {
  return TASKS.some((task) => task === asked.task)
}
