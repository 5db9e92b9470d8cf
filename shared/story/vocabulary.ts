import { rarityIn } from '../align/background.ts'

/** Words in an article of ordinary length, by which rarity among running words becomes rarity among articles. */
const ARTICLE_WORDS = 400
/** How much rarer two words are side by side than the rarer of the two, and how rare a run of four is (nats). */
const PAIR_RARER = 1
const RUN_RARITY = 9
/** Stems that can be told apart. */
const CAPACITY = 2 ** 21
const PAIRS = 2 ** 42
const RUNS = 2 ** 43

/** Gives out numbers for stems, pairs and runs of stems, and knows how rare each is among articles in general. */
export class Vocabulary {
  readonly #ids = new Map<string, number>()
  readonly #rarities: number[] = []

  /** The number of a stem. `language`: the BCP 47 tag of the text where it is first met. */
  stem(stem: string, language: string | undefined): number {
    const known = this.#ids.get(stem)
    if (known !== undefined) return known
    const id = this.#rarities.length % CAPACITY
    this.#ids.set(stem, id)
    this.#rarities[id] = -Math.log(-Math.expm1(-ARTICLE_WORDS * Math.exp(-rarityIn(language)(stem))))
    return id
  }

  pair(first: number, second: number): number {
    return PAIRS + first * CAPACITY + second
  }

  /** A run's number is a hash of 32 bits: two in a million articles may share one, which does no harm. */
  run(stems: readonly number[]): number {
    let hash = 0x811c9dc5
    for (const id of stems) hash = Math.imul(hash ^ id, 0x01000193) ^ (hash >>> 15)
    return RUNS + (hash >>> 0)
  }

  /** −ln of the share of articles that a feature is expected in, in nats. */
  rarity(feature: number): number {
    if (feature >= RUNS) return RUN_RARITY
    if (feature < CAPACITY) return this.#rarities[feature] ?? RUN_RARITY
    const pair = feature - PAIRS
    const first = Math.floor(pair / CAPACITY)
    return Math.max(this.rarity(first), this.rarity(pair - first * CAPACITY)) + PAIR_RARER
  }
}
