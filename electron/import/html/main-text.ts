import type { DomElement, HtmlDocument } from './dom.ts'
import { paragraphsOf } from './paragraphs.ts'
import { readableParagraphs } from './readable.ts'

/** What of a page is its article. */
export interface MainText {
  /** As the page shows it; null where it shows none. */
  readonly headline: string | null
  /** Without the headline. */
  readonly paragraphs: readonly string[]
}

/** Main text that is shorter than this, in characters without white space, is not trusted to be all of it. */
const TOO_LITTLE = 120
/** What stands between the headline and the main part (byline, date, standfirst, picture) is at most this much. */
const MOST_BETWEEN = { paragraphs: 12, characters: 1000 }
/** A part found must have this share of the part that the page itself marks as its article, and be found again in the page to this share. */
const ENOUGH = { ofMarked: 0.5, foundAgain: 0.9 }

/**
 * Finds the article in a page. Which paragraphs are of it is judged by Readability, or by the page’s own marks where what
 * that finds has little to do with them; the paragraphs themselves, their order and the captions among them are the
 * page’s. Where neither finds enough it is the whole page: nothing of an article is lost, and what else comes
 * in is set aside when the text is cleaned.
 * @param title What the page states for its headline, by which its heading is told from others.
 * @param outlet What it states for the site’s name, which many pages have in a heading.
 */
export function mainText(
  markup: string,
  document: HtmlDocument,
  title: string | null,
  outlet: string | null,
): MainText {
  const all = paragraphsOf(document.documentElement)
  const found = mostTelling(readableParagraphs(markup, document), markedParagraphs(document))
  const likeTitle = headingLike(document, title)
  const places = weight(found) < TOO_LITTLE ? [...all.keys()] : placesIn(all, found)
  if (weight(places.map((at) => all[at] ?? '')) < ENOUGH.foundAgain * weight(found)) {
    return { headline: likeTitle, paragraphs: found }
  }

  const first = places[0] ?? 0
  const ownHeadings = headingTexts(document, 'h1').filter((text) => outlet === null || folded(text) !== folded(outlet))
  const headline = likeTitle ?? ownHeadings.findLast((text) => before(all, text, first) !== null) ?? null
  const heading = headline === null ? null : before(all, headline, first)
  const captions = captionTexts(document)
  const kept = new Set(places)
  const between = all.slice((heading ?? first) + 1, first)
  const isLede = between.length <= MOST_BETWEEN.paragraphs && weight(between) <= MOST_BETWEEN.characters
  const last = places.at(-1) ?? 0
  return {
    headline,
    paragraphs: all.filter((text, at) => {
      if (text === headline || at < (heading ?? first) || at > last) return false
      return kept.has(at) || captions.has(text) || (at < first && isLede)
    }),
  }
}

function mostTelling(readable: readonly string[], marked: readonly string[]): readonly string[] {
  const shared = new Set(readable)
  const covered = weight(marked.filter((text) => shared.has(text)))
  return covered < ENOUGH.ofMarked * weight(marked) ? marked : readable
}

/** What the page marks as its article: one element for its text, or one article with the page’s heading in it. */
function markedParagraphs(document: HtmlDocument): string[] {
  for (const selector of ['[itemprop~="articleBody"]', 'article']) {
    const [element, another] = [...document.querySelectorAll(selector)]
    if (element === undefined || another !== undefined) continue
    const paragraphs = paragraphsOf(element)
    const isWhole = selector !== 'article' || [...document.querySelectorAll('article h1')].length > 0
    if (isWhole && weight(paragraphs) >= TOO_LITTLE) return paragraphs
  }
  return []
}

/** Where the paragraphs found stand in the page, in ascending order; what occurs elsewhere too counts where the rest stands. */
function placesIn(all: readonly string[], found: readonly string[]): number[] {
  const occurrences = new Map<string, number[]>()
  for (const [back, text] of all.toReversed().entries()) {
    const later = occurrences.get(text)
    if (later) later.push(all.length - 1 - back)
    else occurrences.set(text, [all.length - 1 - back])
  }
  const anchor = found.findIndex((text) => occurrences.get(text)?.length === 1)

  const leading: number[] = []
  let next = occurrences.get(found[anchor] ?? '')?.[0] ?? 0
  for (const text of found.slice(0, Math.max(anchor, 0)).toReversed()) {
    const at = occurrences.has(text) ? before(all, text, next - 1) : null
    if (at === null) continue
    leading.push(at)
    next = at
  }
  const places = leading.toReversed()
  for (const text of found.slice(Math.max(anchor, 0))) {
    const ahead = occurrences.get(text) ?? []
    const last = places.at(-1) ?? -1
    while ((ahead.at(-1) ?? all.length) <= last) ahead.pop()
    const at = ahead.pop()
    if (at !== undefined) places.push(at)
  }
  return places
}

function headingTexts(document: HtmlDocument, level: 'h1' | 'h2'): string[] {
  return [...document.querySelectorAll(level)].map(joinedText).filter((text) => text !== '')
}

function captionTexts(document: HtmlDocument): ReadonlySet<string> {
  return new Set([...document.querySelectorAll('figcaption')].flatMap((caption) => paragraphsOf(caption)))
}

function joinedText(element: DomElement): string {
  return paragraphsOf(element).join(' ')
}

/** The heading that says what the title does, or most of it, or more. */
function headingLike(document: HtmlDocument, title: string | null): string | null {
  const wanted = folded(title ?? '')
  if (wanted === '') return null
  const headings = [...headingTexts(document, 'h1'), ...headingTexts(document, 'h2')]
  return (
    headings.find((heading) => {
      const text = folded(heading)
      return text.includes(wanted) || (wanted.includes(text) && text.length > wanted.length / 2)
    }) ?? null
  )
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/** The last place of a text up to a place; null where there is none. */
function before(all: readonly string[], text: string, place: number): number | null {
  const at = place < 0 ? -1 : all.lastIndexOf(text, place)
  return at === -1 ? null : at
}

/** How much text it is, in characters without white space, so that languages with and without word spaces compare. */
function weight(paragraphs: readonly string[]): number {
  return paragraphs.reduce((sum, text) => sum + text.replace(/\s/g, '').length, 0)
}
