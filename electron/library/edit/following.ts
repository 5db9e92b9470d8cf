import { setImmediate as soon } from 'node:timers/promises'
import type { ReadArticle } from '../derive.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Shelf } from '../shelf.ts'
import type { Store } from '../store/store.ts'
import type { Before, Effects } from './effects.ts'
import { tellFault } from '../../tell-fault.ts'

/** So many articles follow before the person is answered; more of them while they go on. */
const AT_ONCE = 64
/** How long those may hold up everything else at a time, in milliseconds. */
const SLICE = 20

interface Followers {
  readonly store: Store
  readonly shelf: Shelf
  readonly knowledge: Knowledge
  /** Called when stories may not be as they were. */
  readonly onChange: () => void
}

/**
 * Has what the engine derived, stories and phrases follow what the person did, which is on the disk by then. What follows is how
 * an article is now, however often it was changed meanwhile; what is not done when the worker ends is done at the next start.
 */
export class Following {
  readonly #followers: Followers
  /** Articles by their rows, and how they are known; null where only their searched words follow. */
  readonly #waiting = new Map<number, Before | null>()
  #running: Promise<void> | null = null
  #regroups = false
  #isClosed = false

  constructor(followers: Followers) {
    this.#followers = followers
  }

  /** Takes in that articles are not as they were. Few of them have followed when it returns; many follow beside everything else. */
  follow({ stale, known, stories }: Effects): void {
    this.#regroups ||= stories
    for (const article of stale) if (!this.#waiting.has(article)) this.#waiting.set(article, null)
    for (const [article, before] of known) {
      const first = this.#waiting.get(article)
      if (first) first.told ||= before.told
      else this.#waiting.set(article, before)
    }
    if (this.#running !== null) return
    if (this.#waiting.size <= AT_ONCE) this.#few()
    else this.#running = this.#many()
  }

  /** Whether some still follow. */
  get isUnderWay(): boolean {
    return this.#running !== null
  }

  /** Resolves when all has followed. */
  async settled(): Promise<void> {
    await this.#running
  }

  /** Ends it where it is. Resolves when it has ended. */
  async close(): Promise<void> {
    this.#isClosed = true
    await this.#running
  }

  #few(): void {
    const { store } = this.#followers
    try {
      if (this.#waiting.size > 0) {
        store.transaction(() => {
          while (this.#next()) continue
        })
      }
      this.#regroup()
    } catch (thrown) {
      // What the person did is on the disk. One that refuses this refuses what they do next, who are told then.
      tellFault(thrown)
    }
  }

  async #many(): Promise<void> {
    const { store, onChange } = this.#followers
    try {
      // The person is answered first.
      await soon()
      while (this.#waiting.size > 0 && !this.#isClosed) {
        const began = performance.now()
        store.transaction(() => {
          while (performance.now() - began < SLICE && this.#next()) continue
        })
        await soon()
      }
      if (this.#isClosed) return
      this.#regroup()
      onChange()
    } catch (thrown) {
      // As with few; at the next start it is done again.
      tellFault(thrown)
    } finally {
      this.#running = null
    }
  }

  #regroup(): void {
    const { store, knowledge } = this.#followers
    if (!this.#regroups) return
    this.#regroups = false
    store.transaction(() => {
      knowledge.keepStories()
    })
  }

  /** Has one of those that wait follow; false where none does. */
  #next(): boolean {
    const [first] = this.#waiting
    if (first === undefined) return false
    const [article, before] = first
    this.#waiting.delete(article)
    const { store, shelf, knowledge } = this.#followers
    const stored = store.articles.byId(article)
    if (stored === undefined) return true
    shelf.followSaid(stored)
    if (before === null) return true
    const shown = stored.hidden === null
    if (!before.shown) {
      const known = shown ? shelf.known(stored) : undefined
      if (known !== undefined) knowledge.add(known)
      return true
    }
    if (shown && !before.told) return true
    const now = shelf.read(stored)
    const then = withLanguage(now, before)
    if (!shown) {
      knowledge.remove(then)
      return true
    }
    const profile = store.derived.profile(article)
    if (profile === undefined) return true
    if (now.said.corrections.language?.given === before.language?.given) knowledge.retell(now, profile)
    else knowledge.change(then, now, profile)
    return true
  }
}

/** An article as it was before the person said otherwise of its language. */
function withLanguage(read: ReadArticle, { language }: Before): ReadArticle {
  const corrections = { ...read.said.corrections, ...(language === null ? {} : { language }) }
  if (language === null) delete corrections.language
  return { ...read, said: { ...read.said, corrections } }
}
