import { withoutDiacritics } from './diacritics.ts'
import { APOSTROPHE, INVISIBLE } from './fold.ts'
import type { Span } from './span.ts'

/** A text as it is looked through, and where each of its code units stands in the text as it is. */
export interface FoldedText {
  readonly text: string
  /** UTF-16 offsets into the text as it is, one for each code unit of `text`, and the end behind them. */
  readonly at: Uint32Array
}

const DOUBLE_QUOTES = /[“”„‟«»＂]/g
const SINGLE_QUOTES = /[‚‛‹›]/g
const DASHES = /[‐‑‒–—―−]/g
/** ASCII words with one space between them; the grave accent is an apostrophe to some. */
const PLAIN = /[!-_a-~]+(?: [!-_a-~]+)*/y
const WHITE = /^\s$/u

/** What each other character is looked for as; there are a few hundred in a library. */
const folded = new Map<string, string>()

/** A text without case, accents and typography, every stretch of white space as one space. */
export function foldText(text: string): FoldedText {
  let out = ''
  const at = new Growing(text.length)
  let afterSpace = false
  for (let start = 0; start < text.length;) {
    PLAIN.lastIndex = start
    // Nearly all of a text is such a stretch, which need not be taken apart.
    const plain = PLAIN.exec(text)?.[0]
    if (plain !== undefined) {
      out += plain.toLowerCase()
      at.addRun(start, plain.length)
      afterSpace = false
      start += plain.length
      continue
    }
    const character = String.fromCodePoint(text.codePointAt(start) ?? 0)
    const words = foldCharacter(character)
    const isSpace = words === ' '
    if (!isSpace || !afterSpace) {
      at.add(start, words.length)
      out += words
    }
    if (words !== '') afterSpace = isSpace
    start += character.length
  }
  at.add(text.length, 1)
  return { text: out, at: at.values() }
}

/**
 * Where words stand in a text, in order and without overlaps, so many at most. `typed` is folded by `foldTyped`. What is found is
 * whole characters of the text as it is, with the accents behind them.
 */
export function findIn({ text, at }: FoldedText, typed: string, most: number): Span[] {
  const found: Span[] = []
  if (typed === '') return found
  for (let from = text.indexOf(typed); from !== -1 && found.length < most; from = text.indexOf(typed, from)) {
    const start = at[from] ?? 0
    let next = from + typed.length
    // Of a character that is looked for as several, such as ß, all belongs to it.
    while (next < text.length && at[next] === at[next - 1]) next++
    found.push({ start, end: at[next] ?? start })
    from = next
  }
  return found
}

/** What a person typed, as it is looked for; empty where it is nothing to look for. */
export function foldTyped(typed: string): string {
  return foldText(typed).text.trim()
}

function foldCharacter(character: string): string {
  if (character <= ' ') return ' '
  const known = folded.get(character)
  if (known !== undefined) return known
  const plain = withoutDiacritics(character, 'NFKD')
  const words = WHITE.test(character)
    ? ' '
    : plain
        .toUpperCase()
        .toLowerCase()
        .replaceAll('ς', 'σ')
        .replace(APOSTROPHE, "'")
        .replace(SINGLE_QUOTES, "'")
        .replace(DOUBLE_QUOTES, '"')
        .replace(DASHES, '-')
        .replace(INVISIBLE, '')
  folded.set(character, words)
  return words
}

/** Offsets whose number is known only at the end. */
class Growing {
  #values: Uint32Array
  #size = 0

  constructor(expected: number) {
    this.#values = new Uint32Array(expected + 1)
  }

  /** One offset, so many times. */
  add(value: number, times: number): void {
    this.#makeRoom(times)
    this.#values.fill(value, this.#size, this.#size + times)
    this.#size += times
  }

  /** So many offsets, one after the other. */
  addRun(first: number, times: number): void {
    this.#makeRoom(times)
    for (let each = 0; each < times; each++) this.#values[this.#size++] = first + each
  }

  values(): Uint32Array {
    return this.#values.subarray(0, this.#size)
  }

  #makeRoom(times: number): void {
    if (this.#size + times <= this.#values.length) return
    const larger = new Uint32Array((this.#size + times) * 2)
    larger.set(this.#values)
    this.#values = larger
  }
}
