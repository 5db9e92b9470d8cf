import type { ArticleView, EventPayload, ImportReport, LibraryView } from '../../shared/ipc.ts'
import type { EventName } from '../../shared/ipc/names.ts'
import { WorkerClient } from '../worker/client.ts'
import type { TaskName, Tasks } from '../worker/protocol.ts'
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
  #importing: number | null = null

  constructor(options: ServiceOptions) {
    this.#options = options
    const { script, person, log } = options
    this.#client = new WorkerClient({
      spawn: () => spawnWorker(script, person.restored),
      onRestart: () => {
        this.#filled = this.#fill()
      },
      log,
    })
    this.#filled = this.#fill()
  }

  async ask<T extends TaskName>(task: T, request: Tasks[T]['request']): Promise<Tasks[T]['reply']> {
    await this.#filled
    return this.#client.ask(task, request).answer
  }

  /** Reads files and folders in, remembers them, and tells every window. */
  async add(paths: readonly string[]): Promise<ImportReport> {
    await this.#filled
    const report = await this.#read(paths)
    if (report.added.length > 0) {
      await this.#options.person.addSources(paths)
      await this.#announce()
    }
    return report
  }

  /** As `add`, for files that no one in the window asked for: what cannot be read is in the log. */
  async addQuietly(paths: readonly string[]): Promise<void> {
    if (paths.length === 0) return
    try {
      const { problems } = await this.add(paths)
      for (const { file, fault } of problems) this.#options.log(`${file}: ${fault.code}`)
    } catch (thrown) {
      this.#options.log(`could not open files: ${String(thrown)}`)
    }
  }

  /** Puts furniture back or sets it aside; remembers it, and tells every window, as stories and counts may differ. */
  async restore(request: Tasks['restore']['request']): Promise<ArticleView> {
    const view = await this.ask('restore', request)
    await this.#options.person.setRestored(request.article, request.span, request.restored)
    await this.#announce()
    return view
  }

  /** Ends the import that is under way, if there is one. */
  stop(): void {
    if (this.#importing !== null) this.#client.abort(this.#importing)
  }

  close(): void {
    this.#client.close()
  }

  async #fill(): Promise<void> {
    const { person, seeds, log } = this.#options
    try {
      const { problems } = await this.#client.ask('add', [seeds, ...person.sources]).answer
      for (const { file, fault } of problems) log(`${file}: ${fault.code}`)
      await this.#announce()
    } catch (thrown) {
      log(`the library could not be read: ${String(thrown)}`)
    }
  }

  async #read(paths: readonly string[]): Promise<ImportReport> {
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

  async #announce(): Promise<void> {
    const view: LibraryView = await this.#client.ask('library', null).answer
    this.#options.broadcast('libraryChanged', view)
  }
}
