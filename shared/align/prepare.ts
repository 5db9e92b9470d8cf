import { quotations } from '../text/quotations.ts'
import { sentences } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'
import { findWords, FoundWords } from '../text/words.ts'
import { BREAK, markClauses, markNames, markPhrases, markStops } from './breaks.ts'
import { isEnglish, weightOf } from './background.ts'
import { lexiconFor } from './lexicon.ts'

/** One text made ready for comparison with any other: made once an article, and never changed. */
export interface PreparedText {
  readonly text: string
  /** Whether it is read as English, of which more is known than of other languages. */
  readonly isEnglish: boolean
  /** How many words the body has; the lists below have an entry for each, in order. */
  readonly size: number
  /** UTF-16 offsets of each word. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** Number of each word's folded form and of its stem; the same word has the same number in every text. */
  readonly folded: Int32Array
  readonly stems: Int32Array
  /** −ln of each word's share of running text of its language, in nats. */
  readonly rarities: Float64Array
  /** What each word counts for when shared, in nats. */
  readonly weights: Float64Array
  /** The `BREAK` before each word, and after the last. */
  readonly breaks: Uint8Array
  /** The number of the sentence that each word stands in, and the first word of each sentence, with `size` after the last. */
  readonly sentenceOf: Int32Array
  readonly sentenceStarts: Int32Array
  /** 1 before each word that follows a stop and white space, be it the end of a sentence or not; also at both ends. */
  readonly stops: Uint8Array
  /** 1 for each word that looks like part of a name. */
  readonly names: Uint8Array
  /** The quotation that each word stands in, by number, or -1. */
  readonly quotation: Int32Array
}

/** Reads a text for comparison. `body`: its paragraphs, in order; `language`: a BCP 47 tag where it is known. */
export function prepare(text: string, body: readonly Span[], language?: string): PreparedText {
  const { words, roles } = readWords(text, body, language)
  const breaks = new Uint8Array(words.size + 1)
  markPhrases(breaks, words.weights)
  markClauses(breaks, text, words, roles)
  let next = 0
  const markNext = (offset: number, strength: number): void => {
    while (next < words.size && (words.starts[next] ?? 0) < offset) next++
    breaks[next] = Math.max(breaks[next] ?? 0, strength)
  }
  for (const paragraph of body) {
    markNext(paragraph.start, BREAK.paragraph)
    for (const { start, end } of sentences(text, paragraph, language)) {
      markNext(start, BREAK.sentence)
      markNext(end, BREAK.sentence)
    }
    markNext(paragraph.end, BREAK.paragraph)
  }
  const quotation = new Int32Array(words.size).fill(-1)
  quotations(text, body).forEach(({ start, end }, number) => {
    const [first, last] = [firstFrom(words, start), firstFrom(words, end)]
    for (const at of [first, last]) breaks[at] = Math.max(breaks[at] ?? 0, BREAK.quotation)
    for (let at = first; at < last; at++) if (quotation[at] === -1) quotation[at] = number
  })
  return {
    ...words,
    isEnglish: isEnglish(language),
    breaks,
    ...numberSentences(breaks),
    stops: markStops(text, words),
    names: markNames(words.weights, roles, breaks),
    quotation,
  }
}

function numberSentences(breaks: Uint8Array): Pick<PreparedText, 'sentenceOf' | 'sentenceStarts'> {
  const size = breaks.length - 1
  const sentenceOf = new Int32Array(size)
  let last = 0
  for (let at = 1; at < size; at++) {
    if ((breaks[at] ?? 0) >= BREAK.sentence) last++
    sentenceOf[at] = last
  }
  const sentenceStarts = new Int32Array(last + 2)
  // From the back, so that the first word of each sentence is written last.
  for (let at = size - 1; at >= 0; at--) sentenceStarts[sentenceOf[at] ?? 0] = at
  sentenceStarts[last + 1] = size
  return { sentenceOf, sentenceStarts }
}

/** Kept from text to text. */
const found = new FoundWords()

type Words = Pick<PreparedText, 'text' | 'size' | 'starts' | 'ends' | 'folded' | 'stems' | 'rarities' | 'weights'>

function readWords(text: string, body: readonly Span[], language?: string): { words: Words; roles: Uint8Array } {
  const lexicon = lexiconFor(language)
  found.size = 0
  for (const paragraph of body) findWords(text, paragraph, found)
  const { size } = found
  const [starts, ends] = [found.starts.slice(0, size), found.ends.slice(0, size)]
  const [folded, stems] = [new Int32Array(size), new Int32Array(size)]
  const [rarities, weights] = [new Float64Array(size), new Float64Array(size)]
  const roles = new Uint8Array(size)
  for (let word = 0; word < size; word++) {
    const entry = lexicon.entryOf(text, starts[word] ?? 0, ends[word] ?? 0)
    const rarity = lexicon.milliRarity(entry) / 1000
    folded[word] = lexicon.folded(entry)
    stems[word] = lexicon.stem(entry)
    rarities[word] = rarity
    weights[word] = weightOf(rarity)
    roles[word] = lexicon.role(entry)
  }
  return { words: { text, size, starts, ends, folded, stems, rarities, weights }, roles }
}

/** Index of the first word that begins at `offset` or later. */
export function firstFrom({ starts, size }: Pick<PreparedText, 'starts' | 'size'>, offset: number): number {
  let low = 0
  let high = size
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
