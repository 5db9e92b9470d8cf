/** How long a worker that is waited for may say nothing, and how often it is asked to say something, in milliseconds. */
export interface Patience {
  readonly every: number
  readonly longest: number
}

/** Many times the longest step that the worker does at one go. */
export const PATIENCE: Patience = { every: 5000, longest: 60_000 }

/**
 * Listens for a sign of life while there is something to wait for. Turns are counted and not the clock, which jumps when the
 * machine has slept.
 */
export class Pulse {
  readonly #patience: Patience
  readonly #ask: () => void
  readonly #onSilence: () => void
  #turn: NodeJS.Timeout | null = null
  #missed = 0

  constructor(patience: Patience, ask: () => void, onSilence: () => void) {
    this.#patience = patience
    this.#ask = ask
    this.#onSilence = onSilence
  }

  /** Begins to listen, if it does not already. */
  begin(): void {
    if (this.#turn !== null) return
    this.#missed = 0
    this.#turn = setInterval(() => {
      this.#next()
    }, this.#patience.every)
  }

  heard(): void {
    this.#missed = 0
  }

  end(): void {
    if (this.#turn !== null) clearInterval(this.#turn)
    this.#turn = null
  }

  #next(): void {
    const { every, longest } = this.#patience
    if (++this.#missed * every > longest) {
      this.end()
      this.#onSilence()
    } else this.#ask()
  }
}
