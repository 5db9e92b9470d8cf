import { AtRest } from './at-rest.ts'
import type { Knowledge } from './knowledge.ts'
import { tellFault } from '../tell-fault.ts'

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
  readonly #make: () => Promise<void>
  readonly #atRest: AtRest
  readonly #begun: Promise<void>
  #begin: () => void = () => undefined
  /** The making of it that is under way or done; null once it has failed, so that who asks next tries again. */
  #made: Promise<void> | null = null
  /** Resolves with the first making that succeeds, and never rejects: until then nothing that rests on it can begin. */
  readonly whole: Promise<void>
  #isWhole: () => void = () => undefined
  #isClosed = false

  constructor({ make, knowledge, isBusy }: ReadinessParts) {
    this.#knowledge = knowledge
    this.#make = make
    this.#atRest = new AtRest(() => {
      if (isBusy()) this.#atRest.later()
      else knowledge.rest()
    })
    this.#begun = new Promise<void>((resolve) => {
      this.#begin = resolve
      setTimeout(resolve, FIRST_ROWS).unref()
    })
    this.whole = new Promise<void>((resolve) => {
      this.#isWhole = resolve
    })
    this.#ofAll().catch((thrown: unknown) => {
      // Nobody has asked for it yet; who does is told why it cannot be had.
      tellFault(thrown)
    })
  }

  /** Begins to make it; until then the first rows of the list have the worker to itself. */
  begin(): void {
    this.#begin()
  }

  /**
   * Resolves once what is known is at hand, for as long as changes come; what changes articles waits for it. Rejects where the disk
   * refuses it.
   */
  async ready(): Promise<void> {
    this.#begin()
    await this.#ofAll()
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
    // What could not be made is made at the next start.
    await this.#made?.catch(() => undefined)
    this.#atRest.stop()
  }

  #ofAll(): Promise<void> {
    this.#made ??= this.#begun.then(this.#make).then(this.#isWhole, (thrown: unknown) => {
      this.#made = null
      throw thrown
    })
    return this.#made
  }
}
