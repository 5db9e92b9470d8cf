import type { Span } from '../text/span.ts'
import { countWords } from '../text/tokens.ts'
import type { Field } from './article.ts'
import { bylineIn } from './byline.ts'
import type { Paragraph } from './paragraph.ts'
import { publishedIn } from './published.ts'
import { endsInStop, isHeadlineShaped, isProse } from './shape.ts'

/** How many lines at the report's head, before its prose, and at its end may hold byline and date. */
const HEAD = 6
const TAIL = 3
const LONGEST = 160
/** Where a line that holds both is parted: "By Jane Doe | Published: 30 March 2022". */
const JOINT = /\s*[|•·–—]\s*|\s+-\s+|,?\s+(?=(?:(?:first |originally )?(?:published|posted)|by)\b)/giu
/** What a byline's second line says, or names the paper in: "BBC News, Moscow", "Political correspondent". */
const DESK =
  /(?<!\p{L})(?:news|correspondent|editor|reporter|staff|writer|bureau|analyst|columnist|redakteur(?:in)?|korrespondent(?:in)?|correspondante?|corresponsal|enviad[ao])(?!\p{L})/iu
/** Words. */
const LONGEST_DESK = 8
/** In some languages the word that opens a byline opens other lines as well: "Von Willebrand Disease". */
const SURELY_BY = /(?<!\p{L})by(?!\p{L})|[:：]/iu
/** How many paragraphs are searched for a name that is the report's subject, and for words of what length. */
const LEDES = 4
const SHORTEST_NAME = 3
/** White space between two lines that can hold nothing else. */
const LINE_BREAK = 2

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
  for (const [at, line] of [...head, ...tail].entries()) {
    const isHead = at < head.length
    if (found.published && isRepeatedDate(line, found.published)) {
      found = { ...found, published: withLine(found.published, line) }
      taken.add(line)
      continue
    }
    const own = imprintOf(line, bareDates && isHead)
    const { byline, published } = isHead && !own.byline && !own.published ? bareNames(head, at) : own
    if (byline && !published && !SURELY_BY.test(line.text) && isSubject(byline.value, report.slice(head.length)))
      continue
    if ((!byline && !published) || (byline && found.byline) || (published && found.published)) continue
    const desk =
      byline?.span?.start === line.start && byline.span.end === line.end ? deskBelow(line, head[at + 1]) : null
    const signed = byline && desk ? withLine(byline, desk) : byline
    found = { byline: signed ?? found.byline, published: published ?? found.published }
    taken.add(line)
    if (desk) taken.add(desk)
  }
  return { ...found, rest: report.filter((paragraph) => !taken.has(paragraph)) }
}

/** Whether a line below the date is a date again, and nothing else. */
function isRepeatedDate(line: Paragraph, { span }: Field): boolean {
  return span !== null && line.start > span.end && line.start - span.end <= LINE_BREAK && isBareDate(line)
}

function withLine(field: Field, { end }: Span): Field {
  return field.span === null ? field : { ...field, span: { start: field.span.start, end } }
}

/** Names that nothing but their place tells to be the byline: between the headline and the date. */
function bareNames(head: readonly Paragraph[], at: number): Found {
  const line = head[at]
  const below = head[line && deskBelow(line, head[at + 1]) ? at + 2 : at + 1]
  const isBetween =
    head.slice(0, at).some(({ text }) => isHeadlineShaped(text)) && below && publishedIn(below.text) !== null
  return {
    byline: line && isBetween ? stated(bylineIn(`By ${line.text}`), { start: line.start, end: line.end }) : null,
    published: null,
  }
}

/** Whether the report speaks of one of these names; the names of those who wrote it come only in the byline. */
function isSubject(names: string, report: readonly Paragraph[]): boolean {
  const lede = report.slice(0, LEDES).map(({ text }) => text.toLowerCase())
  const words = names.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  return words.some((word) => word.length >= SHORTEST_NAME && lede.some((text) => text.includes(word)))
}

/** The line below a byline, where it says what the writer is. */
function deskBelow(byline: Paragraph, below: Paragraph | undefined): Paragraph | null {
  if (!below || below.start - byline.end > LINE_BREAK || endsInStop(below.text)) return null
  return DESK.test(below.text) && countWords(below.text) <= LONGEST_DESK ? below : null
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
