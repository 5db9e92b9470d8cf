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

/** What stands around a stretch of a text, within the paragraph that it begins in; `hits`: those of the text, in order. */
export function snippetOf(text: string, around: Span, body: readonly Span[], hits: readonly Span[]): Snippet {
  const paragraph = body.find((each) => overlaps(each, around)) ?? { start: 0, end: text.length }
  const start = edge(
    text,
    Math.max(paragraph.start, Math.min(around.start - BEFORE, paragraph.end - LENGTH)),
    paragraph.start,
    around.start,
  )
  const end = edge(
    text,
    Math.min(paragraph.end, Math.max(start + LENGTH, around.start)),
    Math.min(around.end, start + 2 * LENGTH),
    paragraph.end,
  )
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

/** The place nearest to `at` at which no word is cut, within two others. */
function edge(text: string, at: number, least: number, most: number): number {
  let place = Math.max(least, at)
  if (place <= least && at <= least) return least
  while (place < most && !/\s/u.test(text.charAt(place - 1))) place++
  return place
}
