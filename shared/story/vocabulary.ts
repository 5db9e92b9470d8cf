import { rarityIn } from '../align/background.ts'
import { hashOfText, mixed } from './hash.ts'

/** Words in an article of ordinary length, by which rarity among running words becomes rarity among articles. */
const ARTICLE_WORDS = 400
/** How much rarer two words are side by side than the rarer of the two (nats). */
const PAIR_RARER = 1
const REMEMBERED = 200_000
/** What keeps the numbers of pairs and runs apart. */
const [PAIR, RUN] = [0x2545f491, 0x6c62272e]

/** A stem as the evidence for stories counts it. */
export interface Term {
  /** A hash of 32 bits. Two articles may share one by chance once in many thousand pairs, which does no harm. */
  readonly number: number
  /** −ln of the share of articles that it is expected in, in the language at large (nats). */
  readonly rarity: number
}

/**
 * Numbers stems, pairs and runs of stems, and knows how rare they are in the language at large. Nothing here hangs on
 * the collection: what two articles share counts the same in a library of ten and of ten thousand.
 */
export class Vocabulary {
  readonly #languages = new Map<string | undefined, Map<string, Term>>()

  /** A function from a stem to its term, for texts of one language (a BCP 47 tag, where known). */
  termsIn(language: string | undefined): (stem: string) => Term {
    const terms = this.#languages.get(language) ?? new Map<string, Term>()
    this.#languages.set(language, terms)
    const rarity = rarityIn(language)
    return (stem) => {
      const known = terms.get(stem)
      if (known) return known
      const inArticles = -Math.log(-Math.expm1(-ARTICLE_WORDS * Math.exp(-rarity(stem))))
      const term = { number: hashOfText(stem), rarity: inArticles }
      if (terms.size >= REMEMBERED) terms.clear()
      terms.set(stem, term)
      return term
    }
  }
}

/** Two stems side by side. */
export function pairOf(first: Term, second: Term): Term {
  const number = mixed(mixed(PAIR, first.number), second.number)
  return { number, rarity: Math.max(first.rarity, second.rarity) + PAIR_RARER }
}

/** The number of a run of stems, the terms from `first` to before `end`. */
export function runOf(terms: readonly Term[], first: number, end: number): number {
  let hash = RUN
  for (let at = first; at < end; at++) hash = mixed(hash, terms[at]?.number ?? 0)
  return hash
}
