import { eld } from 'eld/extrasmall'
import { isPlainlyEnglish } from './plain-english.ts'

/** As much as tells a language, in UTF-16 code units: the detector's time grows with it. */
const READ = 140
/** As much as is looked through for plain English, which takes little time. */
const SEARCHED = 2 * READ
/** Where a report is read, as shares of its length. The outer quarters come first: what they agree on lies between them. */
const PLACES = [1 / 4, 3 / 4, 1 / 2, 1 / 8, 7 / 8, 3 / 8, 5 / 8, 1 / 16, 15 / 16]
/** So far ahead of the next, a language is the report's. */
const LEAD = 2

/** Language of one paragraph as a BCP 47 tag; null where the text does not tell it reliably. */
export function languageOf(text: string): string | null {
  if (isPlainlyEnglish(text.slice(0, SEARCHED))) return 'en'
  const result = eld.detect(text.slice(0, READ))
  return result.language !== '' && result.isReliable() ? result.language : null
}

/**
 * The language that most of a report is in; null where that cannot be told. It is read at places spread evenly over the
 * report, until they agree, so that a stretch in another language does not decide wherever it stands. The time does not
 * grow with the length of the paragraphs.
 */
export function mainLanguage(paragraphs: readonly string[]): string | null {
  const length = paragraphs.reduce((sum, text) => sum + text.length, 0)
  const votes = new Map<string, number>()
  for (const place of length <= READ ? [0] : PLACES) {
    const language = languageOf(textFrom(paragraphs, place * length))
    if (language !== null) votes.set(language, (votes.get(language) ?? 0) + 1)
    const [first, second] = ranked(votes)
    if (first && first[1] - (second?.[1] ?? 0) >= LEAD) break
  }
  return ranked(votes)[0]?.[0] ?? null
}

/** Enough of the report to tell a language, from a place on: short paragraphs are read together. */
function textFrom(paragraphs: readonly string[], place: number): string {
  let before = 0
  let read = ''
  for (const text of paragraphs) {
    const from = Math.max(0, Math.floor(place - before))
    if (from < text.length) read += ` ${text.slice(from, from + SEARCHED)}`
    if (read.length >= SEARCHED) break
    before += text.length
  }
  return read
}

/** The most votes first. */
function ranked(votes: ReadonlyMap<string, number>): (readonly [string, number])[] {
  return [...votes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
}
