import type { Span } from '../../text/span.ts'
import { textOf } from '../../text/span.ts'
import { eachWord } from '../../text/words.ts'

/** How many paragraphs at a report's beginning and end are its edges. */
const HEAD = 2
const TAIL = 4
/** Longer paragraphs are not looked up; the longest notices about rights are shorter (UTF-16 code units). */
const LONGEST = 1000
/** Names kept of one article, those with the lowest hashes: a fair sample of them. */
const MOST_NAMES = 96
const CAPITAL = /[\p{Lu}\p{N}]/u
const UNCASED = /\p{Lo}/u
/** What stands before a word that begins a sentence, whose capital says nothing. */
const OPENER = /[.!?…:;"“”„«»\n]/u
const QUOTED = /["“„«][^"”“»]{25,}["”“»]/u

/** A paragraph as it is met again in other articles. */
export interface Line extends Span {
  /** Hash of its words, whatever the case of plain letters and the marks between, and of the outlet. */
  readonly key: number
  readonly words: number
  readonly atEdge: boolean
}

/** What is learned from one article. */
export interface Reading {
  readonly lines: readonly Line[]
  /** Hashes of the names and figures in it, in order: what it is about. */
  readonly names: Uint32Array
}

/** Reads the paragraphs of one outlet's report. What somebody said is never boilerplate, so quotations are left out. */
export function readingOf(text: string, body: readonly Span[], outlet: string): Reading {
  const lines: Line[] = []
  const names = new Set<number>()
  const seed = hashOf(outlet, 0, outlet.length)
  for (const [place, { start, end }] of body.entries()) {
    let [low, high] = [seed, seed]
    let words = 0
    let last = start
    eachWord(text, { start, end }, (from, to) => {
      const hash = hashOf(text, from, to)
      low = Math.imul(low ^ hash, 0x01000193)
      high = Math.imul(high, 31) + hash
      words += 1
      if (to - from > 1 && isName(text, from, last)) names.add(hash >>> 0)
      last = to
    })
    if (words === 0 || end - start > LONGEST || QUOTED.test(textOf(text, { start, end }))) continue
    // Two hashes in the 53 bits that a number holds exactly: one alone would be met by chance in a large library.
    const key = (low >>> 0) * 0x200000 + ((high >>> 0) & 0x1fffff)
    lines.push({ start, end, key, words, atEdge: place < HEAD || place >= body.length - TAIL })
  }
  return { lines, names: Uint32Array.from(names).sort().slice(0, MOST_NAMES) }
}

/** The share of names that two articles have in common (Jaccard index), judged by as far as both samples reach. */
export function namesInCommon(a: Uint32Array, b: Uint32Array): number {
  const reach = Math.min(reachOf(a), reachOf(b))
  let [i, j, common] = [0, 0, 0]
  for (;;) {
    const next = Math.min(a[i] ?? Infinity, b[j] ?? Infinity)
    if (next > reach || next === Infinity) break
    const [inA, inB] = [a[i] === next, b[j] === next]
    if (inA) i += 1
    if (inB) j += 1
    if (inA && inB) common += 1
  }
  const all = i + j - common
  return all === 0 ? 1 : common / all
}

/** The hash up to which a sample holds every name. */
function reachOf(names: Uint32Array): number {
  return names.length < MOST_NAMES ? Infinity : (names.at(-1) ?? Infinity)
}

/** Whether the word at `from` is a name or a figure, as far as its first letter tells; `last` is where the one before ended. */
function isName(text: string, from: number, last: number): boolean {
  const unit = text.charCodeAt(from)
  if (unit >= 0x61 && unit <= 0x7a) return false
  const letter = text.charAt(from)
  return UNCASED.test(letter) || (CAPITAL.test(letter) && last < from && !OPENER.test(text.charAt(last)))
}

/** FNV-1a over the UTF-16 code units of a word, without apostrophes and the case of plain letters. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x27 || unit === 0x2019) continue
    hash = Math.imul(hash ^ (unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit), 0x01000193)
  }
  return hash
}
