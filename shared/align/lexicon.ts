import { isVerbOfSaying, joinsClauses, opensStatement } from '../text/clauses.ts'
import { foldWord } from '../text/fold.ts'
import { stem } from '../text/stem.ts'
import { isEnglish, rarityIn } from './background.ts'

/** What a word may be besides its meaning; flags to be added up. */
export const ROLE = { capital: 1, joins: 2, says: 4, opens: 8 } as const

/** What an entry holds, a field each: two hashes of the form, and then what is known of the word. */
const FIELD = { hash: 0, otherHash: 1, folded: 2, stem: 3, rarity: 4, role: 5 } as const
/** As many 32-bit fields as keep an entry within one line of a processor's cache. */
const WIDTH = 8
/** Folded words are numbered from 1, so that an entry of zeros is free. */
const FREE = 0

/** Numbers for folded words and for stems, the same in every text of whatever language. */
const foldedNumbers = new Map<string, number>()
const stemNumbers = new Map<string, number>()

/** The number of a stem, for as long as the process lives. */
export function numberOfStem(stemmed: string): number {
  return numberIn(stemNumbers, stemmed)
}

/** How many stems have a number; the numbers are from 1 to this. */
export function countStems(): number {
  return stemNumbers.size
}

function numberIn(numbers: Map<string, number>, word: string): number {
  const known = numbers.get(word)
  if (known !== undefined) return known
  numbers.set(word, numbers.size + 1)
  return numbers.size
}

/**
 * Every form in which a word was ever met, as it stands in a text, each folded, stemmed and weighed only the first time:
 * a text of a thousand words brings few new ones. Forms are told apart by two hashes of their code units, 64 bits
 * together, by which no two of a million words are likely to meet; so no word need be cut out of its text. Open
 * addressing. Grows with the vocabulary and is never emptied, since its numbers stand in texts.
 */
export class Lexicon {
  readonly #language: string | undefined
  readonly #rarity: (stem: string) => number
  #entries = new Int32Array(WIDTH << 10)
  #count = 0

  constructor(language: string | undefined) {
    this.#language = language
    this.#rarity = rarityIn(language)
  }

  /** Where the entry is of the word that stands at a place in a text; good until the next word is asked for. */
  entryOf(text: string, start: number, end: number): number {
    let hash = 0x811c9dc5
    let otherHash = 0
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at)
      hash = Math.imul(hash ^ unit, 0x01000193)
      otherHash = (Math.imul(otherHash, 31) + unit) | 0
    }
    const entry = this.#find(hash, otherHash)
    return this.#entries[entry + FIELD.folded] === FREE
      ? this.#add(text.slice(start, end), hash, otherHash, entry)
      : entry
  }

  folded(entry: number): number {
    return this.#entries[entry + FIELD.folded] ?? 0
  }

  stem(entry: number): number {
    return this.#entries[entry + FIELD.stem] ?? 0
  }

  /** −ln of the word's share of running text, in thousandths of a nat. */
  milliRarity(entry: number): number {
    return this.#entries[entry + FIELD.rarity] ?? 0
  }

  /** `ROLE` flags. */
  role(entry: number): number {
    return this.#entries[entry + FIELD.role] ?? 0
  }

  /** The entry with these hashes, or the free one where it belongs. */
  #find(hash: number, otherHash: number): number {
    const entries = this.#entries
    const mask = entries.length - 1
    let entry = (Math.imul(hash ^ (hash >>> 15), WIDTH) & mask) >>> 0
    while (entries[entry + FIELD.folded] !== FREE) {
      if (entries[entry] === hash && entries[entry + FIELD.otherHash] === otherHash) return entry
      entry = (entry + WIDTH) & mask
    }
    return entry
  }

  #add(word: string, hash: number, otherHash: number, free: number): number {
    this.#count++
    let entry = free
    if (this.#count * WIDTH * 2 > this.#entries.length) {
      this.#makeRoom()
      entry = this.#find(hash, otherHash)
    }
    const folded = foldWord(word, this.#language)
    const stemmed = stem(folded)
    this.#entries[entry + FIELD.hash] = hash
    this.#entries[entry + FIELD.otherHash] = otherHash
    this.#entries[entry + FIELD.folded] = numberIn(foldedNumbers, folded)
    this.#entries[entry + FIELD.stem] = numberOfStem(stemmed)
    this.#entries[entry + FIELD.rarity] = Math.round(this.#rarity(stemmed) * 1000)
    this.#entries[entry + FIELD.role] = roleOf(word)
    return entry
  }

  #makeRoom(): void {
    const old = this.#entries
    this.#entries = new Int32Array(old.length * 4)
    for (let entry = 0; entry < old.length; entry += WIDTH) {
      if (old[entry + FIELD.folded] === FREE) continue
      const place = this.#find(old[entry] ?? 0, old[entry + FIELD.otherHash] ?? 0)
      this.#entries.set(old.subarray(entry, entry + WIDTH), place)
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
