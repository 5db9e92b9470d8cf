import { rarityIn } from '../align/background.ts'

/** Words in an article of ordinary length, by which rarity among running words becomes rarity among articles. */
const ARTICLE_WORDS = 400
/** How much rarer two words are side by side than the rarer of the two (nats). */
const PAIR_RARER = 1
const REMEMBERED = 200_000
/** What keeps the numbers of words, pairs and runs apart. */
const [STEM, PAIR, RUN] = [0x811c9dc5, 0x2545f491, 0x6c62272e]

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
  readonly #terms = new Map<string, Term>()

  /** `language`: the BCP 47 tag of the text, where known. */
  term(stem: string, language: string | undefined): Term {
    const key = language === undefined ? stem : `${stem} ${language}`
    const known = this.#terms.get(key)
    if (known) return known
    const rarity = -Math.log(-Math.expm1(-ARTICLE_WORDS * Math.exp(-rarityIn(language)(stem))))
    const term = { number: hashOfText(stem), rarity }
    if (this.#terms.size >= REMEMBERED) this.#terms.clear()
    this.#terms.set(key, term)
    return term
  }
}

/** Two stems side by side. */
export function pairOf(first: Term, second: Term): Term {
  const number = mixed(mixed(PAIR, first.number), second.number)
  return { number, rarity: Math.max(first.rarity, second.rarity) + PAIR_RARER }
}

/** The number of stems in a row. */
export function runOf(terms: readonly Term[]): number {
  return terms.reduce((hash, { number }) => mixed(hash, number), RUN)
}

function hashOfText(text: string): number {
  let hash = STEM
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return mixed(hash, text.length)
}

function mixed(hash: number, number: number): number {
  let mix = Math.imul(hash ^ number, 0x9e3779b1)
  mix = Math.imul(mix ^ (mix >>> 15), 0x85ebca77)
  return (mix ^ (mix >>> 13)) >>> 0
}
