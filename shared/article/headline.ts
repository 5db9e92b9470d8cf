import type { Field } from './article.ts'
import type { Paragraph } from './paragraph.ts'
import { isHeadlineShaped, isProse } from './shape.ts'

/** A headline may follow a section label or two, never a paragraph of prose. */
const DEEPEST = 3
/** How far below it the report must begin. */
const REPORT_WITHIN = 12
/** What lines that tell only when the report was made consist of. */
const TIME_WORDS =
  /\b(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)\p{L}*|(?:mon|tue|wed|thu|fri|sat|sun)\p{L}*|(?:last |first )?(?:posted|published|updated|modified)|article|at|on|by|[ap]\.? ?m|[a-z]{1,3}t|gmt|utc|st|nd|rd|th)\b/giu

/**
 * The headline among the report's paragraphs; null where the text has none. It is one of the first lines, shaped like a
 * headline, and prose follows it.
 */
export function findHeadline(report: readonly Paragraph[]): Paragraph | null {
  for (const [place, paragraph] of report.slice(0, DEEPEST).entries()) {
    if (isProse(paragraph.text)) return null
    if (!isHeadlineShaped(paragraph.text) || isTimeLine(paragraph.text)) continue
    return report.slice(place + 1, place + 1 + REPORT_WITHIN).some(({ text }) => isProse(text)) ? paragraph : null
  }
  return null
}

function isTimeLine(text: string): boolean {
  return /\d/.test(text) && !/\p{L}/u.test(text.replace(/(\d)(\p{L})/gu, '$1 $2').replace(TIME_WORDS, ''))
}

/** A headline as the text states it: white space collapsed, without Markdown's heading marks. */
export function statedHeadline({ start, end, text }: Paragraph): Field {
  const value = text
    .replace(/^#{1,6}\s+/u, '')
    .replace(/\s+#+$/u, '')
    .replace(/\s+/gu, ' ')
  return { value, origin: 'stated', span: { start, end } }
}
