/** Has pieces of work done one after the other, in the order in which they are given; one that fails holds up none. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve()

  /** Resolves and rejects as the work does, once its turn has come. */
  take<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work)
    this.#last = turn.catch(() => undefined)
    return turn
  }
}
