/** How long after the last change what only changes need is let go of, in milliseconds. */
const REST = 15_000

/** Calls for rest once nothing has happened for a while and nothing is under way. */
export class AtRest {
  readonly #rest: () => void
  #timer: NodeJS.Timeout | null = null
  #underWay = 0

  constructor(rest: () => void) {
    this.#rest = rest
  }

  /** Something has happened. */
  later(): void {
    this.stop()
    this.#timer = setTimeout(() => {
      if (this.#underWay === 0) this.#rest()
    }, REST).unref()
  }

  /** Does what may take longer. */
  async after<T>(work: () => Promise<T>): Promise<T> {
    this.#underWay++
    try {
      return await work()
    } finally {
      this.#underWay--
      this.later()
    }
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
  }
}
