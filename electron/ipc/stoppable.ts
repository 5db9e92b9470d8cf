import { FaultError } from '../../shared/ipc/fault.ts'

/** Work that whoever asked for it can end, each under the name that they gave it. */
export class Stoppable {
  readonly #running = new Map<string, AbortController>()

  /** Runs work, which can be stopped by its name while it runs. Rejects with `bad-request` where the name is taken. */
  async run<T>(name: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const abort = new AbortController()
    if (this.#running.has(name)) {
      throw new FaultError('bad-request', 'This was asked for already.', 'Wait for it, or try again.')
    }
    this.#running.set(name, abort)
    try {
      return await work(abort.signal)
    } finally {
      this.#running.delete(name)
    }
  }

  /** Stops what runs under a name; nothing where it has ended. */
  stop(name: string): void {
    this.#running.get(name)?.abort()
  }
}
