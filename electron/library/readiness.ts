import { AtRest } from './at-rest.ts'
import type { Knowledge } from './knowledge.ts'

/** How long the first rows of the list have before anything else is looked at, in milliseconds: where nobody asks for them, nobody waits. */
const FIRST_ROWS = 3000

interface ReadinessParts {
  /** Makes the library whole: everything is to be known of every article. */
  readonly make: () => Promise<void>
  /** Woken for what changes, and let rest after it. */
  readonly knowledge: Pick<Knowledge, 'wake' | 'rest'>
  /** Whether changes are still followed by what is derived. */
  readonly isBusy: () => boolean
}

/** When everything is known of every article, and for how long what changes need is at hand. */
export class Readiness {
  readonly #knowledge: Pick<Knowledge, 'wake' | 'rest'>
  /** Resolves once everything is known of every article; waits for `begin`. */
  readonly made: Promise<void>
  readonly #atRest: AtRest
  #begin: () => void = () => undefined
  #isClosed = false

  constructor({ make, knowledge, isBusy }: ReadinessParts) {
    this.#knowledge = knowledge
    this.#atRest = new AtRest(() => {
      if (isBusy()) this.#atRest.later()
      else knowledge.rest()
    })
    const begun = new Promise<void>((resolve) => {
      this.#begin = resolve
      setTimeout(resolve, FIRST_ROWS).unref()
    })
    this.made = begun.then(make)
  }

  /** Begins to make it; until then the first rows of the list have the worker to itself. */
  begin(): void {
    this.#begin()
  }

  /** Resolves once what is known is at hand, for as long as changes come; what changes articles waits for it. */
  async ready(): Promise<void> {
    this.#begin()
    await this.made
    this.#knowledge.wake()
    if (!this.#isClosed) this.#atRest.later()
  }

  /** Does what changes articles and may take longer, with what it needs at hand. */
  during<T>(work: () => Promise<T>): Promise<T> {
    return this.#atRest.after(async () => {
      await this.ready()
      return work()
    })
  }

  /** Resolves when nothing is being made, and ends what was to come. */
  async close(): Promise<void> {
    this.#isClosed = true
    this.#begin()
    await this.made
    this.#atRest.stop()
  }
}
