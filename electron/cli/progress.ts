import type { Output } from './command.ts'

/** Milliseconds before a person wonders what is going on, and between two words about it. */
const PATIENCE = 2000
/** Steps between two looks at the clock. */
const STRIDE = 256

/** Says on standard error how far a long command has come, and nothing where it is soon done. */
export class Progress {
  readonly #output: Output
  #spoken = Date.now()
  #steps = 0

  constructor(output: Output) {
    this.#output = output
  }

  /** One more step; `said` is asked for its words now and then. */
  step(said: () => string): void {
    if (++this.#steps % STRIDE !== 0 || Date.now() - this.#spoken < PATIENCE) return
    this.#spoken = Date.now()
    this.#output.err(`${said()}\n`)
  }
}
