import type { Profile } from '../../shared/story/profile.ts'

/** How many are held: those that an import comes back to, in some tens of megabytes. */
const MOST = 16_384

const NOTHING: Profile = {
  meaning: {
    numbers: new Uint32Array(0),
    values: new Float32Array(0),
    named: new Uint8Array(0),
    keys: new Uint32Array(0),
  },
  wording: { numbers: new Uint32Array(0), values: new Float32Array(0) },
  words: 0,
  day: null,
}

/** The profiles that were needed last, by the articles' rows; others are read again. */
export class RecentProfiles {
  readonly #read: (article: number) => Profile | undefined
  readonly #held = new Map<number, Profile>()

  constructor(read: (article: number) => Profile | undefined) {
    this.#read = read
  }

  /** That of an article that is gone is like no other. */
  get(article: number): Profile {
    const held = this.#held.get(article)
    if (held !== undefined) return held
    const profile = this.#read(article) ?? NOTHING
    this.set(article, profile)
    return profile
  }

  set(article: number, profile: Profile): void {
    this.#held.delete(article)
    this.#held.set(article, profile)
    if (this.#held.size <= MOST) return
    for (const oldest of this.#held.keys()) {
      this.#held.delete(oldest)
      break
    }
  }

  clear(): void {
    this.#held.clear()
  }
}
