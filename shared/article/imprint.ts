import type { Span } from '../text/span.ts'
import type { Field } from './article.ts'
import { bylineIn } from './byline.ts'
import type { Paragraph } from './paragraph.ts'
import { publishedIn } from './published.ts'
import { isProse } from './shape.ts'

/** How many lines at the report's head, before its prose, and at its end may hold byline and date. */
const HEAD = 6
const TAIL = 3
const LONGEST = 160
/** Where a line that holds both is parted: "By Jane Doe | Published: 30 March 2022". */
const JOINT = /\s*[|•·–—]\s*|\s+-\s+|,?\s+(?=(?:first |originally )?(?:published|posted)\b)/giu

export interface Imprint {
  readonly byline: Field | null
  readonly published: Field | null
  /** The report without the lines that byline and date were taken from. */
  readonly rest: readonly Paragraph[]
}

type Found = Pick<Imprint, 'byline' | 'published'>

/** Takes the lines that say who wrote the report and when it was published out of the report's paragraphs. */
export function takeImprint(report: readonly Paragraph[]): Imprint {
  const prose = report.findIndex(({ text }) => isProse(text))
  const head = report.slice(0, Math.min(Math.max(prose, 0), HEAD))
  const tail = report.slice(head.length).slice(-TAIL)
  // Bare dates that come again head the parts of a chronicle.
  const bareDates = head.some(isBareDate) && report.filter(isBareDate).length === 1

  let found: Found = { byline: null, published: null }
  const taken = new Set<Paragraph>()
  for (const line of [...head, ...tail]) {
    const { byline, published } = imprintOf(line, bareDates && head.includes(line))
    if ((!byline && !published) || (byline && found.byline) || (published && found.published)) continue
    found = { byline: byline ?? found.byline, published: published ?? found.published }
    taken.add(line)
  }
  return { ...found, rest: report.filter((paragraph) => !taken.has(paragraph)) }
}

function isBareDate({ text }: Paragraph): boolean {
  return publishedIn(text)?.labelled === false
}

function imprintOf({ start, end, text }: Paragraph, bareDates: boolean): Found {
  if (text.length > LONGEST) return { byline: null, published: null }
  for (const { 0: joint, index } of text.matchAll(JOINT)) {
    const left = text.slice(0, index)
    const right = text.slice(index + joint.length)
    // The mark between them goes with what stands before it.
    const before = { start, end: start + index + joint.trimEnd().length }
    const after = { start: end - right.length, end }
    const parts = [
      { byline: stated(bylineIn(left), before), published: stated(dateIn(right, true), after) },
      { byline: stated(bylineIn(right), after), published: stated(dateIn(left, true), before) },
    ]
    const both = parts.find((part) => part.byline && part.published)
    if (both) return both
  }
  const byline = stated(bylineIn(text), { start, end })
  return { byline, published: byline ? null : stated(dateIn(text, bareDates), { start, end }) }
}

function dateIn(line: string, bareDates: boolean): string | null {
  const published = publishedIn(line)
  return published !== null && (published.labelled || bareDates) ? published.value : null
}

function stated(value: string | null, span: Span): Field | null {
  return value === null ? null : { value, origin: 'stated', span }
}
