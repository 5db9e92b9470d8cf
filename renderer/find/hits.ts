import { findIn } from '../../shared/text/find.ts'
import type { Span } from '../../shared/text/span.ts'
import { eachWord } from '../../shared/text/words.ts'
import type { PageText } from './page-texts.ts'

/** Words that were found in the page; offsets into the text of their element. */
export interface Hit extends Span {
  readonly text: PageText
}

export interface Hits {
  /** Report by report, each from its beginning. */
  readonly found: readonly Hit[]
  /** Whether there are more than are shown. */
  readonly more: boolean
}

/** So many are shown of each report: a single letter stands in a text ten thousand times. */
const MOST = 1_000

/** Where words stand, folded by `foldTyped`; `isMeant` says which of these places count. */
export function hitsIn(
  texts: readonly PageText[],
  typed: string,
  isMeant: ((hit: Hit) => boolean) | null = null,
): Hits {
  const room = new Map<HTMLElement, number>()
  const found: Hit[] = []
  let more = false
  for (const text of texts) {
    const left = room.get(text.window) ?? MOST
    const all = findIn(text.folded, typed, isMeant === null ? left + 1 : Infinity).map((span) => ({ text, ...span }))
    const here = isMeant === null ? all : all.filter(isMeant)
    if (here.length > left) more = true
    room.set(text.window, Math.max(0, left - here.length))
    found.push(...here.slice(0, left))
  }
  return { found, more }
}

/** Where any of several words stand, each folded by `foldTyped`, as whole words. */
export function wordsIn(texts: readonly PageText[], words: readonly string[]): Hits {
  const each = words.map((word) => hitsIn(texts, word, isWhole))
  const byText = new Map<PageText, Hit[]>(texts.map((text) => [text, []]))
  for (const hit of each.flatMap(({ found }) => found)) byText.get(hit.text)?.push(hit)
  const found = [...byText.values()].flatMap(apart)
  return { found, more: each.some(({ more }) => more) }
}

/** Index of the first hit that lies in words that are marked in the page; null where none does. */
export function atMarkIn(hits: readonly Hit[]): number | null {
  const at = hits.findIndex(({ text, start }) => {
    const piece = text.pieces.findLast((each) => each.start <= start)
    return (piece?.node.parentElement?.closest('mark') ?? null) !== null
  })
  return at === -1 ? null : at
}

const OF_A_WORD = /[\p{L}\p{M}\p{N}]/u

/** Whether words end on both sides of a hit: where letters go on, those of a script without spaces may yet be another word. */
function isWhole({ text, start, end }: Hit): boolean {
  return [start, end].every((at) => !isWithinLetters(text, at) || wordEnds(text).has(at))
}

function isWithinLetters({ text }: PageText, at: number): boolean {
  return OF_A_WORD.test(text[at - 1] ?? '') && OF_A_WORD.test(text[at] ?? '')
}

/** Where the words of a text begin and end, of those that are asked for it. */
const ends = new WeakMap<PageText, ReadonlySet<number>>()

function wordEnds(page: PageText): ReadonlySet<number> {
  const known = ends.get(page)
  if (known !== undefined) return known
  const found = new Set<number>()
  eachWord(page.text, { start: 0, end: page.text.length }, (start, end) => {
    found.add(start).add(end)
  })
  ends.set(page, found)
  return found
}

/** In order; of two that overlap the longer. */
function apart(hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = []
  for (const hit of hits.toSorted((x, y) => x.start - y.start || y.end - x.end)) {
    if (hit.start >= (kept.at(-1)?.end ?? 0)) kept.push(hit)
  }
  return kept
}

/** Where in a report something was found, for what is drawn to scale. */
export interface HitPlace {
  /** Number of the paragraph, from 1; null before the first. */
  readonly paragraph: number | null
  /** How much of the paragraph stands before it, 0 to 1. */
  readonly share: number
}

/** Where in each report something was found, by article. */
export function placesOf(hits: readonly Hit[]): ReadonlyMap<string, readonly HitPlace[]> {
  const places = new Map<string, HitPlace[]>()
  for (const { text, start } of hits) {
    const { report } = text.window.dataset
    if (report === undefined) continue
    const { paragraph } = text.element.dataset
    const place = {
      paragraph: paragraph === undefined ? null : Number(paragraph),
      share: start / Math.max(1, text.text.length),
    }
    const known = places.get(report)
    if (known === undefined) places.set(report, [place])
    else known.push(place)
  }
  return places
}
