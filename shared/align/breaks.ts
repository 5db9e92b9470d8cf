import { endsClause } from '../text/clauses.ts'
import { isSpace } from '../text/paragraphs.ts'
import { isLight } from './background.ts'
import { ROLE } from './lexicon.ts'

/** How well a passage may begin or end at a place between two words, weakest first. */
export const BREAK = { none: 0, phrase: 1, clause: 2, quotation: 3, sentence: 4, paragraph: 5 } as const

/** The words of a body in order, by their UTF-16 offsets. */
interface PlacedWords {
  readonly size: number
  readonly starts: Int32Array
  readonly ends: Int32Array
}

const SPACE = 0x20

/** A phrase may end where a word with a meaning is followed by one that only joins: “… in Moscow | on Monday”. */
export function markPhrases(breaks: Uint8Array, weights: Float64Array): void {
  for (let at = 1; at < weights.length; at++) {
    if (!isLight(weights[at - 1] ?? 0) && isLight(weights[at] ?? 0)) breaks[at] = BREAK.phrase
  }
}

/** Marks where clauses begin. `roles`: the `ROLE` flags of each word. */
export function markClauses(
  breaks: Uint8Array,
  text: string,
  { starts, ends, size }: PlacedWords,
  roles: Uint8Array,
): void {
  for (let at = 1; at < size; at++) {
    const from = ends[at - 1] ?? 0
    const to = starts[at] ?? 0
    if (to === from) continue
    const role = roles[at] ?? 0
    const isPlain = to === from + 1 && text.charCodeAt(from) === SPACE
    const isAfterSaying = ((roles[at - 1] ?? 0) & ROLE.says) !== 0 && (role & ROLE.opens) !== 0
    const isMarked = !isPlain && endsClause(text.slice(from, to))
    const isJoined = ((role & ROLE.joins) !== 0 && isSpace(text, to - 1)) || (isAfterSaying && isBlank(text, from, to))
    if (isMarked || (isJoined && isSpace(text, ends[at] ?? 0))) breaks[at] = BREAK.clause
  }
}

const STOPS = new Set(Array.from('.!?…。', (mark) => mark.charCodeAt(0)))

/** 1 before each word that a stop and white space stand before, and at both ends of the text. */
export function markStops(text: string, { starts, ends, size }: PlacedWords): Uint8Array {
  const stops = new Uint8Array(size + 1)
  stops[0] = 1
  stops[size] = 1
  for (let at = 1; at < size; at++) {
    const [from, to] = [ends[at - 1] ?? 0, starts[at] ?? 0]
    let isStopped = false
    for (let place = from; to - from > 1 && place < to; place++) {
      if (STOPS.has(text.charCodeAt(place))) isStopped = true
      else if (isStopped && isSpace(text, place)) stops[at] = 1
    }
  }
  return stops
}

function isBlank(text: string, from: number, to: number): boolean {
  return text.slice(from, to).trim() === ''
}

/** Above this share of capitals a sentence is a headline, and its capitals say nothing. */
const HEADLINE_CAPITALS = 0.85
/** In words with a meaning; a shorter sentence may well be a name. */
const SHORTEST_HEADLINE = 4

/** Words with a capital, other than alone at the beginning of a sentence or quotation, where it says nothing. */
export function markNames(weights: Float64Array, roles: Uint8Array, breaks: Uint8Array): Uint8Array {
  const size = weights.length
  const names = new Uint8Array(size)
  const isCapital = (at: number): boolean => ((roles[at] ?? 0) & ROLE.capital) !== 0 && !isLight(weights[at] ?? 0)
  let first = 0
  let heavy = 0
  let capitals = 0
  for (let at = 0; at < size; at++) {
    if (!isLight(weights[at] ?? 0)) heavy++
    if (isCapital(at)) capitals++
    if ((breaks[at + 1] ?? 0) < BREAK.sentence) continue
    const isHeadline = heavy >= SHORTEST_HEADLINE && capitals >= heavy * HEADLINE_CAPITALS
    for (let place = first; capitals > 0 && !isHeadline && place <= at; place++) {
      const tells = (breaks[place] ?? 0) < BREAK.quotation || (place < at && isCapital(place + 1))
      if (tells && isCapital(place)) names[place] = 1
    }
    first = at + 1
    heavy = 0
    capitals = 0
  }
  return names
}
