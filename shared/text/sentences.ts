import { paragraphs, trimmed } from './paragraphs.ts'
import { sentenceEnds } from './sentence-ends.ts'
import type { Span } from './span.ts'

/** A full stop after one of these never ends a sentence: a name or a figure follows. */
const TITLE =
  /(?:^|[\s(“‘"'])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Hon|Fr|Sr|Sra|Gen|Lt|Col|Maj|Capt|Cpl|Cmdr|Cdr|Adm|Sgt|Pte|Sen|Rep|Gov|Pres|Amb|Atty|Supt|Det|Insp|St|Mt|Ft|No|Nos|Art|Sec|Fig|Vol|pp?|vs?|cf|ca|approx|e\.g|i\.e)\.$/
const INITIAL = /(?:^|[\s.(“‘"'])\p{Lu}\.$/u
/** These end a sentence only where the next word commonly begins one. */
const ABBREVIATION =
  /(?:^|[\s(“‘"'])(?:(?:\p{L}\.){2,}|Inc|Ltd|Co|Corp|Bros|Jr|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mass|Calif|Fla|Conn|Ave|Blvd|etc|al)\.$/u
const OPENER =
  /^[“‘"'«„(]?(?:The|This|That|These|Those|There|A|An|It|Its|He|She|They|We|You|I|His|Her|Their|Our|But|And|Or|So|Yet|In|On|At|By|For|From|To|With|As|After|Before|When|While|Since|If|Although|Though|However|Meanwhile|Then|Now|No|Not|What|Who|Where|Why|How|Some|Many|Most|All|Both|Each|One|Two|Earlier|Later|Last)\b/
const ENDS_EXCLAIMED_QUOTE = /[!?…][”’"'»“]+$/
/** In Japanese the words that say whose a quotation is follow it at once. */
const ENDS_BRACKETED_QUOTE = /[。！？][」』]$/
const ATTRIBUTION =
  /^(?:\p{Lu}[\p{L}.’'-]*\s+){1,4}(?:said|says|told|asked|asks|added|wrote|writes|shouted|replied|declared|exclaimed|insisted|continued)\b/u
/** Letters; longer than any title or abbreviation. */
const LONG_WORD = 7
const STARTS_LOW = /^[\s“‘"'«([…—–-]*\p{Ll}/u

const segmenters = new Map<string, Intl.Segmenter>()

/**
 * The sentences of a text, line by line, or of one paragraph of it, whose own line breaks are then white space; without
 * the white space around them. `language` is a BCP 47 tag. Unicode's rules (UAX 29), and then what they part wrongly in
 * news is joined again: titles, initials, abbreviations, and a quotation with the words that say whose it is.
 */
export function sentences(text: string, paragraph?: Span, language = 'und'): Span[] {
  if (paragraph !== undefined) return sentencesOf(text, paragraph, language)
  return paragraphs(text).flatMap((line) => sentencesOf(text, line, language))
}

function sentencesOf(text: string, line: Span, language: string): Span[] {
  const found: Span[] = []
  let open: Span | null = null
  let start = line.start
  const words = text.slice(line.start, line.end).replace(/[\n\r\u2028\u2029]/g, ' ')
  for (const end of sentenceEnds(words) ?? endsBySegmenter(words, language)) {
    const part = trimmed(text, { start, end: line.start + end })
    start = line.start + end
    if (part === null) continue
    if (open !== null && belongTogether(text, open, part)) {
      open = { start: open.start, end: part.end }
    } else {
      if (open !== null) found.push(open)
      open = part
    }
  }
  if (open !== null) found.push(open)
  return found
}

/** As many code units as the rules look at before and after a place. */
const BEFORE = 24
const AFTER = 200

function belongTogether(text: string, open: Span, part: Span): boolean {
  const startsHigh = isPlainUpper(text.charCodeAt(part.start))
  // Nearly every sentence ends in a long word and is followed by a capital.
  if (startsHigh && endsLongWord(text, open)) return false
  const end = text.slice(Math.max(open.start, open.end - BEFORE), open.end)
  const after = text.slice(part.start, Math.min(part.end, part.start + AFTER))
  if (!startsHigh && STARTS_LOW.test(after)) return true
  if (TITLE.test(end) || INITIAL.test(end)) return true
  if (ENDS_BRACKETED_QUOTE.test(end)) return /^[とっ]/u.test(after)
  if (ENDS_EXCLAIMED_QUOTE.test(end)) return ATTRIBUTION.test(after)
  return ABBREVIATION.test(end) && !OPENER.test(after)
}

function endsLongWord(text: string, { start, end }: Span): boolean {
  if (text.charAt(end - 1) !== '.' || end - 1 - LONG_WORD < start) return false
  for (let at = end - 1 - LONG_WORD; at < end - 1; at++) {
    if (!isPlainUpper(text.charCodeAt(at) & ~CASE)) return false
  }
  return true
}

/** What capitals and small letters of ASCII differ by. */
const CASE = 0x20

function isPlainUpper(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a
}

/** The segmenter's time grows with the square of a text longer than this, in UTF-16 code units; it is asked piece by piece. */
const LONGEST_SEGMENTED = 16_384

function endsBySegmenter(words: string, language: string): number[] {
  const segmenter = segmenterFor(language)
  const found: number[] = []
  for (let start = 0; start < words.length;) {
    const end = pieceEnd(words, start)
    const ends = Array.from(
      segmenter.segment(words.slice(start, end)),
      ({ segment, index }) => start + index + segment.length,
    )
    // Where a piece was cut, no sentence ends: its last one goes on in the next piece.
    if (end < words.length) ends.pop()
    for (const each of ends) found.push(each)
    start = end === words.length ? end : (ends.at(-1) ?? end)
  }
  return found.at(-1) === words.length || words.length === 0 ? found : [...found, words.length]
}

/** Where a piece that begins at `start` is cut, never within a character. */
function pieceEnd(words: string, start: number): number {
  const end = start + LONGEST_SEGMENTED
  if (end >= words.length) return words.length
  return (words.codePointAt(end - 1) ?? 0) > 0xffff ? end - 1 : end
}

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known !== undefined) return known
  const segmenter = new Intl.Segmenter(isWellFormed(language) ? language : 'und', { granularity: 'sentence' })
  segmenters.set(language, segmenter)
  return segmenter
}

/** Language tags come out of texts and from people; a malformed one must not stop the reading. */
function isWellFormed(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length === 1
  } catch {
    return false
  }
}
