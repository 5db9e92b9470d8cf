import { FaultError } from '../../shared/ipc/fault.ts'
import type { FromWorker, Progress, TaskName, Tasks, ToWorker } from './protocol.ts'
import { PATIENCE, Pulse } from './pulse.ts'
import type { Patience } from './pulse.ts'

/** A worker process as the client sees it; Electron's UtilityProcess fits, and so does a thread. */
export interface WorkerProcess {
  readonly postMessage: (message: ToWorker) => void
  readonly onMessage: (listener: (message: FromWorker) => void) => void
  readonly onExit: (listener: () => void) => void
  readonly kill: () => void
}

interface Pending {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
  readonly onProgress: ((progress: Progress) => void) | undefined
}

interface ClientOptions {
  /** Starts a worker; called again when one has ended on its own. */
  readonly spawn: () => WorkerProcess
  /** Called after a new worker has taken the place of one that was lost, to open the library in it. */
  readonly onRestart: () => void
  /** Called when something in the library is not as it was. */
  readonly onChange: () => void
  /** Called when files in followed folders wait to be read. */
  readonly onDue: () => void
  /** Called when what is said of followed folders is not as it was. */
  readonly onFolders: () => void
  readonly log: (line: string) => void
  /** For tests to be shorter with. */
  readonly patience?: Patience
}

/** How long the worker may take to close the library, in milliseconds; a backup of a large one takes seconds. */
const LONGEST_CLOSE = 20_000
/** How often a worker may be lost within a minute before it is left alone. */
const MAX_RESTARTS_A_MINUTE = 3

/**
 * Asks the worker and waits for its answers. A lost worker fails what was under way, with a code, and is started again; one that
 * says nothing for long while it is waited for is ended, and lost.
 */
export class WorkerClient {
  readonly #options: ClientOptions
  readonly #pending = new Map<number, Pending>()
  readonly #losses: number[] = []
  readonly #pulse: Pulse
  #worker: WorkerProcess | null
  #nextId = 1
  #closed = false

  constructor(options: ClientOptions) {
    this.#options = options
    this.#pulse = new Pulse(
      options.patience ?? PATIENCE,
      () => this.#worker?.postMessage({ type: 'ping' }),
      () => {
        options.log('the worker did not answer and was ended')
        this.#worker?.kill()
      },
    )
    this.#worker = this.#start()
  }

  /** The id lets a task be aborted; `answer` rejects with a FaultError only. */
  ask<T extends TaskName>(
    task: T,
    request: Tasks[T]['request'],
    onProgress?: (progress: Progress) => void,
  ): { readonly id: number; readonly answer: Promise<Tasks[T]['reply']> } {
    const id = this.#nextId++
    const answer = new Promise<Tasks[T]['reply']>((resolve, reject) => {
      if (this.#worker === null) {
        reject(lost())
        return
      }
      // The worker answers task T with T's reply: both ends are typed by the same table.
      this.#pending.set(id, { resolve: resolve as (value: unknown) => void, reject, onProgress })
      this.#worker.postMessage({ type: 'request', id, task, request } as ToWorker)
      this.#pulse.begin()
    })
    return { id, answer }
  }

  abort(id: number): void {
    this.#worker?.postMessage({ type: 'abort', id })
  }

  /** Has the worker close the library and end; one that does not is ended. Resolves when it is gone. */
  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    this.#pulse.end()
    if (this.#worker !== null) await ended(this.#worker)
  }

  /** Has the worker close the library and end, and starts another, in which nothing is open yet; `between` is waited for. */
  async renew(between: () => Promise<void> = () => Promise.resolve()): Promise<void> {
    const worker = this.#worker
    if (this.#closed || worker === null) return
    // Its end is no loss.
    this.#worker = null
    await ended(worker)
    this.#failPending()
    await between()
    this.#worker = this.#start()
  }

  #start(): WorkerProcess {
    const worker = this.#options.spawn()
    worker.onMessage((message) => {
      this.#pulse.heard()
      if (message.type === 'pong') return
      if (message.type === 'changed') {
        this.#options.onChange()
        return
      }
      if (message.type === 'due') {
        this.#options.onDue()
        return
      }
      if (message.type === 'folders') {
        this.#options.onFolders()
        return
      }
      const pending = this.#pending.get(message.id)
      if (pending === undefined) return
      if (message.type === 'progress') {
        const { done, total, file, share, articles } = message
        pending.onProgress?.({ done, total, file, share, articles })
        return
      }
      this.#pending.delete(message.id)
      if (this.#pending.size === 0) this.#pulse.end()
      if (message.reply.ok) pending.resolve(message.reply.value)
      else {
        const { code, message: words, recovery } = message.reply.fault
        pending.reject(new FaultError(code, words, recovery))
      }
    })
    worker.onExit(() => {
      if (!this.#closed && this.#worker === worker) this.#replace()
    })
    return worker
  }

  #replace(): void {
    this.#options.log('the worker was lost')
    this.#failPending()
    const now = Date.now()
    this.#losses.push(now)
    const recent = this.#losses.filter((at) => now - at < 60_000).length
    if (recent > MAX_RESTARTS_A_MINUTE) {
      this.#worker = null
      return
    }
    this.#worker = this.#start()
    this.#options.onRestart()
  }

  #failPending(): void {
    for (const pending of this.#pending.values()) pending.reject(lost())
    this.#pending.clear()
    this.#pulse.end()
  }
}

/** Asks a worker to close and end; one that does not is ended. Resolves when it is gone. */
function ended(worker: WorkerProcess): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => {
      worker.kill()
      resolve()
    }, LONGEST_CLOSE)
    worker.onExit(() => {
      clearTimeout(late)
      resolve()
    })
    worker.postMessage({ type: 'close' })
  })
}

function lost(): FaultError {
  return new FaultError(
    'worker-lost',
    'The part of Crossread that reads and compares articles stopped.',
    'Try again; if it does not come back, restart Crossread. Nothing you made is lost.',
  )
}
