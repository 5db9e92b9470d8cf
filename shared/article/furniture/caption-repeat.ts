import { sentences } from '../../text/sentences.ts'
import { foldedWords } from '../shape.ts'
import type { Detector, Page } from './page.ts'
import { unmarked } from './page.ts'

const LONGEST = 600
/** Figures apart: dates, prices and times come again in any list. */
const FEWEST_WORDS = 5
/** Words that open a sentence, by which it is looked up, and how many sentences are kept for one such opening. */
const OPENING_WORDS = 5
const KEPT_PER_OPENING = 8
/**
 * Copies begin and end alike: only paragraphs that have their first two words and their last letters in common are
 * compared in full.
 */
const BEGINNING = /([\p{L}\p{M}\p{N}]+)[^\p{L}\p{M}\p{N}]+([\p{L}\p{M}\p{N}]+)/u
const END_READ = 20
const END_LETTERS = 3
/** What a caption may add to a sentence of the report without saying anything new: "(file image)", "Pictured: …". */
const PICTURE_NOTE = /(?:\s*\([^()]*\)\W*|[,.;:]+\s*(?:pictured|file (?:photo|image|picture)|photo|image)\b.*)$/isu

/**
 * Photo captions that came out of the page several times over, in straight and in curly quotes alike. The first copy
 * stays in the report where it says something of its own; where a sentence of the report says it already, none does.
 * Copies are evidence when they stand together, with nothing but other repeats between: prose may come back to a line,
 * but not like that.
 */
export const findCaptionRepeats: Detector = (page) => {
  const groups = repeatedParagraphs(page)
  if (groups.length === 0) return []
  const inGroup = new Set(groups.flat())
  const report = openings(page, inGroup)
  return groups
    .flatMap((group) => {
      const caption = page.paragraphs[group[0] ?? -1]?.text ?? ''
      return saysIt(report, caption) ? group : group.slice(1)
    })
    .sort((a, b) => a - b)
}

/** Groups of paragraphs with the same words, of which some copies stand together. */
function repeatedParagraphs(page: Page): number[][] {
  const order = unmarked(page)
  const keys = repeatKeys(order.map((place) => page.paragraphs[place]?.text ?? ''))
  const groups = new Map<string, number[]>()
  for (const [position, key] of keys.entries()) {
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(position)
    else groups.set(key, [position])
  }
  const isRepeated = (key: string | null): boolean => key !== null && (groups.get(key)?.length ?? 0) > 1
  /** How many paragraphs before each position stand there only once. */
  const singles = [0]
  for (const key of keys) singles.push((singles.at(-1) ?? 0) + (isRepeated(key) ? 0 : 1))

  return [...groups.values()]
    .filter((group) => group.some((at, i) => i > 0 && singles[at] === singles[group[i - 1] ?? 0]))
    .map((group) => group.map((position) => order[position] ?? -1))
}

/** The folded words of each text that could have a copy among the others; null for the rest. */
function repeatKeys(texts: readonly string[]): (string | null)[] {
  // What is cheap to see parts nearly all of them.
  const beginnings = metAgain(texts.map((text) => (text.length <= LONGEST ? beginningOf(text) : null)))
  const both = metAgain(beginnings.map((beginning, i) => beginning && `${beginning} ${endOf(texts[i] ?? '')}`))
  return both.map((key, i) => {
    const words = key === null ? [] : foldedWords(texts[i] ?? '')
    return words.filter((word) => !/\d/.test(word)).length >= FEWEST_WORDS ? words.join(' ') : null
  })
}

/** The keys that come more than once; null for the others. */
function metAgain(keys: readonly (string | null)[]): (string | null)[] {
  const seen = new Set<string | null>()
  const again = new Set<string | null>()
  for (const key of keys) (seen.has(key) ? again : seen).add(key)
  return keys.map((key) => (again.has(key) ? key : null))
}

function beginningOf(text: string): string | null {
  const [, first = '', second = ''] = BEGINNING.exec(text) ?? []
  return second === '' ? null : `${first} ${second}`.normalize('NFKC').toLowerCase()
}

function endOf(text: string): string {
  return foldedWords(text.slice(-END_READ)).at(-1)?.slice(-END_LETTERS) ?? ''
}

/** The sentences of the report outside the repeats, folded, by their opening words. */
function openings({ paragraphs, kinds }: Page, without: ReadonlySet<number>): Map<string, string[]> {
  const index = new Map<string, string[]>()
  for (const [place, { text }] of paragraphs.entries()) {
    if (kinds[place] !== null || without.has(place)) continue
    for (const { start, end } of sentences(text)) {
      const words = foldedWords(text.slice(start, end))
      const opening = words.slice(0, OPENING_WORDS).join(' ')
      const known = index.get(opening) ?? []
      if (known.length < KEPT_PER_OPENING) index.set(opening, [...known, words.join(' ')])
    }
  }
  return index
}

/** Whether the caption, without its note about the picture, is a sentence of the report or the beginning of one. */
function saysIt(report: ReadonlyMap<string, readonly string[]>, caption: string): boolean {
  return [caption, caption.replace(PICTURE_NOTE, '')].some((text) => {
    const words = foldedWords(text)
    const folded = words.join(' ')
    const candidates = report.get(words.slice(0, OPENING_WORDS).join(' ')) ?? []
    return words.length >= FEWEST_WORDS && candidates.some((sentence) => `${sentence} `.startsWith(`${folded} `))
  })
}
