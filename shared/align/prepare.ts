import { clauses } from '../text/clauses.ts'
import { quotations } from '../text/quotations.ts'
import { sentences } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'
import { stem } from '../text/stem.ts'
import { tokenize } from '../text/tokens.ts'
import type { Token } from '../text/tokens.ts'
import { isLight, weigher } from './background.ts'

/** How well a passage may begin or end at a place between two words, weakest first. */
export const BREAK = { none: 0, phrase: 1, clause: 2, quotation: 3, sentence: 4, paragraph: 5 } as const

/** One text made ready for comparison with any other: made once an article, and never changed. */
export interface PreparedText {
  readonly text: string
  /** The words of the body, in order. */
  readonly tokens: readonly Token[]
  readonly stems: readonly string[]
  /** What each word counts for when shared, in nats. */
  readonly weights: Float64Array
  /** The `BREAK` before each word, and after the last. */
  readonly breaks: Uint8Array
  /** 1 for each word that looks like part of a name. */
  readonly names: Uint8Array
  /** The quotation that each word stands in, by number, or -1. */
  readonly quotation: Int32Array
}

/** Reads a text for comparison. `body`: its paragraphs, in order; `language`: a BCP 47 tag where it is known. */
export function prepare(text: string, body: readonly Span[], language?: string): PreparedText {
  const tokens = body.flatMap((paragraph) => tokenize(text, paragraph, language))
  const stems = tokens.map(({ folded }) => stem(folded))
  const weights = Float64Array.from(stems, weigher(language))
  const breaks = new Uint8Array(tokens.length + 1)
  markPhrases(breaks, weights)
  for (const paragraph of body) {
    for (const sentence of sentences(text, paragraph, language)) {
      for (const clause of clauses(text, sentence)) markEdges(breaks, tokens, clause, BREAK.clause)
      markEdges(breaks, tokens, sentence, BREAK.sentence)
    }
    markEdges(breaks, tokens, paragraph, BREAK.paragraph)
  }
  const quotation = new Int32Array(tokens.length).fill(-1)
  quotations(text, body).forEach((quoted, number) => {
    const { first, end } = markEdges(breaks, tokens, quoted, BREAK.quotation)
    for (let at = first; at < end; at++) if (quotation[at] === -1) quotation[at] = number
  })
  return { text, tokens, stems, weights, breaks, names: markNames(text, tokens, weights, breaks), quotation }
}

/** A phrase may end where a word with a meaning is followed by one that only joins: “… in Moscow | on Monday”. */
function markPhrases(breaks: Uint8Array, weights: Float64Array): void {
  for (let at = 1; at < weights.length; at++) {
    if (!isLight(weights[at - 1] ?? 0) && isLight(weights[at] ?? 0)) breaks[at] = BREAK.phrase
  }
}

/** Above this share of capitals a sentence is a headline, and its capitals say nothing. */
const HEADLINE_CAPITALS = 0.85
/** In words with a meaning; a shorter sentence may well be a name. */
const SHORTEST_HEADLINE = 4

/** Words with a capital, other than alone at the beginning of a sentence or quotation, where it says nothing. */
function markNames(text: string, tokens: readonly Token[], weights: Float64Array, breaks: Uint8Array): Uint8Array {
  const capitals = Uint8Array.from(tokens, ({ start }) => (/\p{Lu}/u.test(text.charAt(start)) ? 1 : 0))
  const names = new Uint8Array(tokens.length)
  const isHeavy = (at: number): boolean => !isLight(weights[at] ?? 0)
  const isCapital = (at: number): boolean => capitals[at] === 1 && isHeavy(at)
  for (let first = 0, end = 1; end <= tokens.length; end++) {
    if ((breaks[end] ?? 0) < BREAK.sentence) continue
    if (!isHeadline(first, end, isHeavy, isCapital)) {
      for (let at = first; at < end; at++) {
        const tells = (breaks[at] ?? 0) < BREAK.quotation || (at + 1 < end && isCapital(at + 1))
        if (tells && isCapital(at)) names[at] = 1
      }
    }
    first = end
  }
  return names
}

type WordTest = (at: number) => boolean

function isHeadline(first: number, end: number, isHeavy: WordTest, isCapital: WordTest): boolean {
  let heavy = 0
  let capitals = 0
  for (let at = first; at < end; at++) {
    if (isHeavy(at)) heavy++
    if (isCapital(at)) capitals++
  }
  return heavy >= SHORTEST_HEADLINE && capitals >= heavy * HEADLINE_CAPITALS
}

/** Raises the breaks at both ends of a span; gives back the words it holds, as a half-open range. */
function markEdges(breaks: Uint8Array, tokens: readonly Token[], span: Span, strength: number): Words {
  const first = firstFrom(tokens, span.start)
  const end = firstFrom(tokens, span.end)
  for (const at of [first, end]) breaks[at] = Math.max(breaks[at] ?? 0, strength)
  return { first, end }
}

interface Words {
  readonly first: number
  readonly end: number
}

/** Index of the first word that begins at `offset` or later. */
export function firstFrom(tokens: readonly Token[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
