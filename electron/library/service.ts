import type { ArticleView, EventPayload, ImportReport } from '../../shared/ipc.ts'
import type { EventName } from '../../shared/ipc/names.ts'
import { WorkerClient } from '../worker/client.ts'
import type { Import, TaskName, Tasks } from '../worker/protocol.ts'
import { spawnWorker } from '../worker/spawn.ts'
import type { Person } from './person.ts'

interface ServiceOptions {
  /** The worker's bundle. */
  readonly script: string
  readonly person: Person
  /** The folder of sample articles. */
  readonly seeds: string
  readonly broadcast: <E extends EventName>(event: E, payload: EventPayload<E>) => void
  readonly log: (line: string) => void
}

/** The library as the main process knows it: the worker holds it, the person's file says what is in it. */
export class LibraryService {
  readonly #options: ServiceOptions
  readonly #client: WorkerClient
  /** Resolves once the worker has read what the library held when the app was last closed. */
  #filled: Promise<void>
  /** One import after the other, so that each has its own progress and its own stop. */
  #imports: Promise<unknown> = Promise.resolve()
  #importing: number | null = null
  #announcing = false
  #changedSince = false

  constructor(options: ServiceOptions) {
    this.#options = options
    const { script, person, log } = options
    this.#client = new WorkerClient({
      spawn: () => spawnWorker(script, { restored: person.restored, apart: person.apart }),
      onRestart: () => {
        this.#filled = this.#fill()
      },
      log,
    })
    this.#filled = this.#fill()
  }

  /** Asks the worker, once it holds the library. Rejects with a FaultError. */
  async ask<T extends TaskName>(task: T, request: Tasks[T]['request']): Promise<Tasks[T]['reply']> {
    await this.#ready()
    return this.#client.ask(task, request).answer
  }

  /** Reads files and folders in, remembers what came in, and tells every window. */
  async add(paths: readonly string[]): Promise<ImportReport> {
    const { report, taken } = await this.#inTurn(paths)
    if (report.added.length > 0) this.#announce()
    if (taken.length > 0) await this.#options.person.addSources(taken)
    return report
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

  /** Puts furniture back or sets it aside; remembers it, and tells every window, as stories and counts may differ. */
  async restore(request: Tasks['restore']['request']): Promise<ArticleView> {
    const view = await this.ask('restore', request)
    await this.#keep(this.#options.person.setRestored(request.article, request.span, request.restored), () =>
      this.ask('restore', { ...request, restored: !request.restored }),
    )
    return view
  }

  /** Marks articles as read or unread, and tells every window. */
  async markRead(request: Tasks['markRead']['request']): Promise<null> {
    await this.ask('markRead', request)
    this.#announce()
    return null
  }

  /** Shows the reports of a file apart or as one; remembers it, and tells every window. */
  async setApart(request: Tasks['apart']['request']): Promise<string[]> {
    const articles = await this.ask('apart', request)
    await this.#keep(this.#options.person.setApart(request.file, request.apart), () =>
      this.ask('apart', { ...request, apart: !request.apart }),
    )
    return articles
  }

  /**
   * Waits until what the worker has accepted is saved, and tells every window. What it refuses is never saved; and what cannot be saved is
   * undone, so that the window shows what the next start will.
   */
  async #keep(saved: Promise<void>, undo: () => Promise<unknown>): Promise<void> {
    try {
      await saved
    } catch (thrown) {
      await undo()
      throw thrown
    } finally {
      this.#announce()
    }
  }

  /** Ends the import that is under way, if there is one. */
  stop(): void {
    if (this.#importing !== null) this.#client.abort(this.#importing)
  }

  close(): void {
    this.#client.close()
  }

  /** A worker that is lost while it is filled is replaced by one that is not filled yet. */
  async #ready(): Promise<void> {
    for (let filled: Promise<void> | null = null; filled !== this.#filled;) {
      filled = this.#filled
      await filled
    }
  }

  async #fill(): Promise<void> {
    const { person, seeds, log } = this.#options
    try {
      const { report } = await this.#read([seeds, ...person.sources])
      for (const { file, fault } of report.problems) log(`${JSON.stringify(file)}: ${fault.code}`)
      this.#announce()
    } catch (thrown) {
      log(`the library could not be read: ${String(thrown)}`)
    }
  }

  #inTurn(paths: readonly string[]): Promise<Import> {
    const turn = this.#imports.then(async () => {
      await this.#ready()
      return this.#read(paths)
    })
    this.#imports = turn.catch(() => undefined)
    return turn
  }

  async #read(paths: readonly string[]): Promise<Import> {
    const { id, answer } = this.#client.ask('add', paths, (progress) => {
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
        broadcast('libraryChanged', await this.#client.ask('size', null).answer)
      } catch (thrown) {
        log(`the library could not be told: ${String(thrown)}`)
      }
    }
    this.#announcing = false
  }
}
