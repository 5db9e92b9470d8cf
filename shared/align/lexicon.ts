import { isVerbOfSaying, joinsClauses, opensStatement } from '../text/clauses.ts'
import { foldWord } from '../text/fold.ts'
import { stem } from '../text/stem.ts'
import { isEnglish, rarityIn, weigher } from './background.ts'

/** What a word may be besides its meaning; flags to be added up. */
export const ROLE = { capital: 1, joins: 2, says: 4, opens: 8 } as const

const NONE = -1
const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** Numbers for folded words and for stems, the same in every text of whatever language. */
const foldedNumbers = new Map<string, number>()
const stemNumbers = new Map<string, number>()

/** The number of a stem, for as long as the process lives. */
export function numberOfStem(stemmed: string): number {
  return numberIn(stemNumbers, stemmed)
}

function numberIn(numbers: Map<string, number>, word: string): number {
  const known = numbers.get(word)
  if (known !== undefined) return known
  numbers.set(word, numbers.size)
  return numbers.size - 1
}

/**
 * Every form in which a word was ever met, as it stands in a text, each folded, stemmed and weighed only the first time:
 * a text of a thousand words brings few new ones. Forms are found by their code units (open addressing, FNV-1a), so no
 * word need be cut out of its text. Grows with the vocabulary and is never emptied, since its numbers stand in texts.
 */
export class Lexicon {
  /** By number of the form. */
  readonly stems: number[] = []
  readonly folded: number[] = []
  /** What the word counts for when shared, in nats. */
  readonly weights: number[] = []
  /** −ln of its share of running text, in nats. */
  readonly rarities: number[] = []
  /** `ROLE` flags. */
  readonly roles: number[] = []

  readonly #language: string | undefined
  readonly #weigh: (stem: string) => number
  readonly #rarity: (stem: string) => number
  readonly #hashes: number[] = []
  /** Where the units of each form begin in `#units`, and where the last ends. */
  readonly #from: number[] = [0]
  #units = new Uint16Array(1 << 12)
  #slots = new Int32Array(1 << 10).fill(NONE)

  constructor(language: string | undefined) {
    this.#language = language
    this.#weigh = weigher(language)
    this.#rarity = rarityIn(language)
  }

  /** The number of the form that stands at a place in a text. */
  numberOf(text: string, start: number, end: number): number {
    let hash = FNV_OFFSET
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME)
    const mask = this.#slots.length - 1
    let slot = (hash ^ (hash >>> 15)) & mask
    for (;;) {
      const form = this.#slots[slot] ?? NONE
      if (form === NONE) return this.#add(text, start, end, hash, slot)
      if (this.#hashes[form] === hash && this.#stands(form, text, start, end)) return form
      slot = (slot + 1) & mask
    }
  }

  #stands(form: number, text: string, start: number, end: number): boolean {
    const from = this.#from[form] ?? 0
    if ((this.#from[form + 1] ?? 0) - from !== end - start) return false
    for (let at = start; at < end; at++) if (this.#units[from + at - start] !== text.charCodeAt(at)) return false
    return true
  }

  #add(text: string, start: number, end: number, hash: number, slot: number): number {
    const form = this.#hashes.push(hash) - 1
    this.#slots[slot] = form
    this.#keepUnits(text, start, end)
    const word = text.slice(start, end)
    const folded = foldWord(word, this.#language)
    const stemmed = stem(folded)
    this.folded.push(numberIn(foldedNumbers, folded))
    this.stems.push(numberOfStem(stemmed))
    this.weights.push(this.#weigh(stemmed))
    this.rarities.push(this.#rarity(stemmed))
    this.roles.push(roleOf(word))
    if (form * 2 > this.#slots.length) this.#makeRoom()
    return form
  }

  #keepUnits(text: string, start: number, end: number): void {
    const from = this.#from.at(-1) ?? 0
    const to = from + end - start
    if (to > this.#units.length) {
      const wider = new Uint16Array(to * 2)
      wider.set(this.#units)
      this.#units = wider
    }
    for (let at = start; at < end; at++) this.#units[from + at - start] = text.charCodeAt(at)
    this.#from.push(to)
  }

  #makeRoom(): void {
    this.#slots = new Int32Array(this.#slots.length * 4).fill(NONE)
    const mask = this.#slots.length - 1
    for (const [form, hash] of this.#hashes.entries()) {
      let slot = (hash ^ (hash >>> 15)) & mask
      while (this.#slots[slot] !== NONE) slot = (slot + 1) & mask
      this.#slots[slot] = form
    }
  }
}

function roleOf(word: string): number {
  return (
    (/^\p{Lu}/u.test(word) ? ROLE.capital : 0) +
    (joinsClauses(word) ? ROLE.joins : 0) +
    (isVerbOfSaying(word) ? ROLE.says : 0) +
    (opensStatement(word) ? ROLE.opens : 0)
  )
}

const lexicons = { english: new Lexicon(undefined), other: new Lexicon('und') }

/** The lexicon for texts of a language (a BCP 47 tag, where it is known): spelling and weights differ in English alone. */
export function lexiconFor(language?: string): Lexicon {
  return isEnglish(language) ? lexicons.english : lexicons.other
}
