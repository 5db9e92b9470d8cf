import { shownAs } from '../text/display.ts'
import { overlaps } from '../text/span.ts'
import type { Span } from '../text/span.ts'

/** Some words of a text around a hit. */
export interface Snippet {
  readonly text: string
  /** The hits in it, as spans of it. */
  readonly marks: readonly Span[]
  /** Whether there is more of the paragraph before and after it. */
  readonly before: boolean
  readonly after: boolean
}

/** UTF-16 code units of a snippet, about, and of what stands before the hit. */
const LENGTH = 220
const BEFORE = 70
/** Scripts that put no spaces between words have no edges far and wide. */
const LONGEST_WORD = 60

/** What stands around a stretch of a text, within the paragraph that it begins in; `hits`: those of the text, in order. */
export function snippetOf(text: string, around: Span, body: readonly Span[], hits: readonly Span[]): Snippet {
  const paragraph = body.find((each) => overlaps(each, around)) ?? { start: 0, end: text.length }
  const start = edge(
    text,
    Math.max(paragraph.start, Math.min(around.start - BEFORE, paragraph.end - LENGTH)),
    paragraph.start,
    around.start,
  )
  const most = Math.min(paragraph.end, start + 2 * LENGTH)
  const end = edge(text, Math.min(most, Math.max(start + LENGTH, around.start)), Math.min(around.end, most), most)
  const marks: Span[] = []
  let shown = ''
  let at = start
  for (const hit of hits) {
    const [from, to] = [Math.max(hit.start, at), Math.min(hit.end, end)]
    if (from >= to) continue
    shown = joined(shown, text.slice(at, from))
    const begin = shown.length
    shown = joined(shown, text.slice(from, to))
    marks.push({ start: begin, end: shown.length })
    at = to
  }
  shown = joined(shown, text.slice(at, end)).trimEnd()
  return { text: shown, marks, before: start > paragraph.start, after: end < paragraph.end }
}

/** With nothing in it that changes how it is shown, and one space where there were several. */
function joined(before: string, more: string): string {
  const shown = shownAs(more)
  return before + (before === '' || before.endsWith(' ') ? shown.trimStart() : shown)
}

/** The place nearest to `at` at which no word is cut, within two others; where there is none, at which no character is. */
function edge(text: string, at: number, least: number, most: number): number {
  if (at <= least) return whole(text, least)
  const far = Math.min(most, at + LONGEST_WORD)
  let place = at
  while (place < far && !/\s/u.test(text.charAt(place - 1))) place++
  const isCut = place === far && far < most
  return whole(text, isCut ? at : place)
}

/** A place, or the one before it where that lies within a character. */
function whole(text: string, place: number): number {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(place - 1, place + 1)) ? place - 1 : place
}
