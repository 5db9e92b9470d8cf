import type { EventPayload, ImportReport, Request } from '../../shared/ipc.ts'
import type { EventName } from '../../shared/ipc/names.ts'
import { answered } from '../worker/answered.ts'
import { WorkerClient } from '../worker/client.ts'
import type { HeavyTask } from '../worker/keeping.ts'
import type { Opened, TaskName, Tasks } from '../worker/protocol.ts'
import { startedAfter } from '../worker/started-after.ts'
import { spawnWorker } from '../worker/spawn.ts'
import { Latest } from './latest.ts'
import type { LatestTask } from './latest.ts'
import { Turns } from './turns.ts'

/** How long the first paint has the machine to itself, in milliseconds, where nobody asks for anything. */
const LONGEST_WAIT = 2000

interface ServiceOptions {
  /** The worker's bundle. */
  readonly script: string
  /** Where the library lies. */
  readonly folder: string
  /** The folder of sample articles. */
  readonly samples: string
  /** Whether the library is opened only when something is asked of it, or soon: the page has something to show until then. */
  readonly canWait: boolean
  readonly broadcast: <E extends EventName>(event: E, payload: EventPayload<E>) => void
  readonly log: (line: string) => void
}

/** The library as the main process knows it: the worker holds it, in a process of its own. */
export class LibraryService {
  readonly #options: ServiceOptions
  readonly #client: WorkerClient
  /** Resolves once the library is open; rejects with a FaultError where it cannot be opened. */
  #opened: Promise<Opened>
  /** One import after the other, so that each has its own progress and its own stop. */
  readonly #imports = new Turns()
  #importing: number | null = null
  /** As for imports, beside which it runs. */
  readonly #keepings = new Turns()
  #keeping: number | null = null
  readonly #latest: Latest
  /** Whether a turn is asked for already that reads what waits in followed folders. */
  #isDue = false
  #announcing = false
  #changedSince = false
  #begin: () => void = () => undefined
  #folder: string

  constructor(options: ServiceOptions) {
    this.#options = options
    this.#folder = options.folder
    const { script, log, canWait } = options
    const begun = new Promise<void>((resolve) => {
      this.#begin = resolve
    })
    if (canWait) setTimeout(this.#begin, LONGEST_WAIT).unref()
    else this.#begin()
    const spawn = () =>
      spawnWorker(script, (said) => {
        log(`the worker: ${said}`)
      })
    let isFirst = true
    this.#client = new WorkerClient({
      spawn: () => {
        if (!isFirst) return spawn()
        isFirst = false
        return startedAfter(begun, spawn)
      },
      onRestart: () => {
        this.#opened = this.#open()
      },
      onChange: () => {
        this.#announce()
      },
      onDue: () => {
        void this.#takeDue()
      },
      onFolders: () => {
        options.broadcast('foldersChanged', null)
      },
      log,
    })
    this.#latest = new Latest(this.#client)
    this.#opened = this.#open()
  }

  /** Where the library lies. */
  get folder(): string {
    return this.#folder
  }

  /** What the library said when it was opened. Rejects with a FaultError. */
  get opened(): Promise<Opened> {
    return this.#whenOpen()
  }

  /** Asks the worker, once the library is open; once the signal is aborted, the worker is told. Rejects with a FaultError. */
  async ask<T extends TaskName>(
    task: T,
    request: Tasks[T]['request'],
    signal?: AbortSignal,
  ): Promise<Tasks[T]['reply']> {
    await this.#ready()
    return answered(this.#client, task, request, signal)
  }

  /** As `ask`; what was asked of the same kind before is ended, if it is under way. */
  async askLatest<T extends LatestTask>(task: T, request: Tasks[T]['request']): Promise<Tasks[T]['reply']> {
    await this.#ready()
    return this.#latest.ask(task, request)
  }

  /** Ends what was asked that way and is under way. */
  stopLatest(): void {
    this.#latest.stop()
  }

  /** Reads files and folders in. */
  add(paths: readonly string[]): Promise<ImportReport> {
    return this.#inTurn(() => this.#read('add', paths))
  }

  /** Tries again what an earlier import could not read. */
  retry(ids: Request<'retryImport'>): Promise<ImportReport> {
    return this.#inTurn(() => this.#read('retry', ids))
  }

  /** As `add`, for files that were opened from outside the window, which is told what came of them. */
  async addFromOutside(paths: readonly string[]): Promise<void> {
    if (paths.length === 0) return
    try {
      this.#options.broadcast('imported', await this.add(paths))
    } catch (thrown) {
      this.#options.log(`could not open files: ${String(thrown)}`)
    }
  }

  /** Ends the import that is under way, if there is one. */
  stop(): void {
    if (this.#importing !== null) this.#client.abort(this.#importing)
  }

  /** Backs up, checks or exports: one piece of work after the other, of which the windows are told how far it is. */
  keep<T extends HeavyTask>(task: T, request: Tasks[T]['request']): Promise<Tasks[T]['reply']> {
    return this.#keepings.take(async () => {
      await this.#ready()
      const { id, answer } = this.#client.ask(task, request, ({ done, total }) => {
        this.#options.broadcast('keeping', { work: task, done, total })
      })
      this.#keeping = id
      this.#options.broadcast('keeping', { work: task, done: 0, total: 0 })
      try {
        return await answer
      } finally {
        this.#keeping = null
        this.#options.broadcast('keeping', null)
      }
    })
  }

  stopKeeping(): void {
    if (this.#keeping !== null) this.#client.abort(this.#keeping)
  }

  /**
   * Closes the library, in turn after imports and once `before` is done, and opens in a new worker what stands in its folder then.
   * Rejects with a FaultError.
   */
  reopen(before: () => Promise<void>): Promise<Opened> {
    return this.#inTurn(async () => {
      await before()
      // Whoever asks for anything meanwhile waits.
      this.#opened = this.#client.renew().then(() => this.#open())
      return this.#opened
    })
  }

  /**
   * As `reopen`, in the folder to which it is moved while it is closed; where it cannot be, it is opened where it was, and this
   * rejects with why.
   */
  relocate(move: (from: string) => Promise<string>): Promise<Opened> {
    return this.#inTurn(async () => {
      const refused: Error[] = []
      const moved = async (): Promise<void> => {
        try {
          this.#folder = await move(this.#folder)
        } catch (thrown) {
          refused.push(thrown instanceof Error ? thrown : new Error(String(thrown)))
        }
      }
      this.#options.broadcast('keeping', { work: 'move', done: 0, total: 0 })
      this.#opened = this.#client.renew(moved).then(() => this.#open())
      try {
        const opened = await this.#opened
        const [why] = refused
        if (why !== undefined) throw why
        return opened
      } finally {
        this.#options.broadcast('keeping', null)
      }
    })
  }

  /** Resolves when the library is closed. */
  close(): Promise<void> {
    this.#begin()
    return this.#client.close()
  }

  async #ready(): Promise<void> {
    this.#begin()
    await this.#whenOpen()
  }

  /** A worker that is lost while it opens the library is replaced by one that opens it again. */
  async #whenOpen(): Promise<Opened> {
    for (;;) {
      const opened = this.#opened
      try {
        const said = await opened
        if (opened === this.#opened) return said
      } catch (thrown) {
        if (opened === this.#opened) throw thrown
      }
    }
  }

  #open(): Promise<Opened> {
    const { samples, log } = this.#options
    const opened = this.#client.ask('open', { folder: this.#folder, samples }).answer
    // Whoever asks for something is told why it cannot be had.
    opened.catch((thrown: unknown) => {
      log(`the library could not be opened: ${String(thrown)}`)
    })
    return opened
  }

  /** Reads what waits in followed folders, after what the person asked for. */
  async #takeDue(): Promise<void> {
    if (this.#isDue) return
    this.#isDue = true
    try {
      const report = await this.#inTurn(() => {
        // What is due from now on is another turn's.
        this.#isDue = false
        return this.#read('takeDue', null)
      })
      this.#options.broadcast('followed', report)
      this.#options.broadcast('foldersChanged', null)
    } catch (thrown) {
      this.#isDue = false
      this.#options.log(`could not read followed folders: ${String(thrown)}`)
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.#imports.take(async () => {
      await this.#ready()
      return work()
    })
  }

  async #read<T extends 'add' | 'retry' | 'takeDue'>(task: T, request: Tasks[T]['request']): Promise<ImportReport> {
    const { id, answer } = this.#client.ask(task, request, (progress) => {
      this.#options.broadcast('progress', progress)
    })
    this.#importing = id
    try {
      return await answer
    } finally {
      this.#importing = null
      this.#options.broadcast('progress', null)
    }
  }

  /** Tells every window that the library is not as it was; changes that come while it is being asked are told together afterwards. */
  #announce(): void {
    this.#changedSince = true
    if (!this.#announcing) void this.#announceAll()
  }

  async #announceAll(): Promise<void> {
    const { broadcast, log } = this.#options
    this.#announcing = true
    while (this.#changedSince) {
      this.#changedSince = false
      try {
        broadcast('libraryChanged', await this.ask('size', null))
      } catch (thrown) {
        log(`the library could not be told: ${String(thrown)}`)
      }
    }
    this.#announcing = false
  }
}
