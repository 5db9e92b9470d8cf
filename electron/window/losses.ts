/** So many losses within a minute are too many. */
const MOST = 3
const MINUTE = 60_000

/** Counts the losses of a process, so that one that is lost at once each time does not start for ever. */
export class Losses {
  #at: number[] = []

  /** Adds one at a time in milliseconds; whether it may be started again. */
  add(now: number): boolean {
    this.#at = [...this.#at.filter((at) => now - at < MINUTE), now]
    return this.#at.length < MOST
  }

  /** Begins to count anew. */
  forget(): void {
    this.#at = []
  }
}
