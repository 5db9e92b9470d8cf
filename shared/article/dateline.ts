import type { Field, Furniture } from './article.ts'
import { AGENCY } from './furniture/credit.ts'
import type { Paragraph } from './paragraph.ts'
import { paragraphAt } from './paragraph.ts'
import { isProse } from './shape.ts'

/** How far into a paragraph its dateline must have ended (characters). */
const READ = 120
/** The wires' own dash has come through many machines: —, --, - and _ all stand for it. */
const SEPARATOR = /\s*[—–]\s*|\s*--\s*|\s+[-_]\s+|:\s+/u
const AFTER = /^["'“‘«]?[\p{Lu}\p{Lo}\p{N}]/u
const CREDIT = /\s*(?:\(\s?([^()/]{2,40}?)\s?\)|\/([^/()]{2,40})\/)$/u
const DATE =
  /(?:^|,\s*|\s+)(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}*\.? \d{1,2}(?:,? \d{4})?|\d{1,2}\.? (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}*\.?(?: \d{4})?)$/iu
const NO_PLACE = /^(?:on|in|at|by|from|since|until|the|and|but|update)\b/iu
const PLACE = /^\p{Lu}[\p{L}\p{M}'’.-]*(?:[ /]\p{L}[\p{L}\p{M}'’.-]*){0,3}(?: ?, \p{Lu}[\p{L}\p{M}'’. -]{1,30})?$/u

interface Opening {
  /** "MOSCOW, Feb 22 (Reuters)"; null where there is only an agency's credit. */
  readonly value: string | null
  /** UTF-16 code units from the paragraph's start, the dash included. */
  readonly length: number
}

/** Takes the dateline, or an agency's credit that stands in its place, off the head of the report's first prose. */
export function takeDateline(
  text: string,
  report: readonly Paragraph[],
): {
  readonly dateline: Field | null
  readonly credit: Furniture | null
  readonly body: readonly Paragraph[]
} {
  const lede = report.find((paragraph) => isProse(paragraph.text))
  const opening = lede ? datelineIn(lede.text, (place) => isNamed(report, place)) : null
  if (!lede || !opening) return { dateline: null, credit: null, body: report }
  const span = { start: lede.start, end: lede.start + opening.length }
  const rest = lede.text.slice(opening.length)
  const trimmed = paragraphAt(text, { start: lede.end - rest.trimStart().length, end: lede.end })
  return {
    dateline: opening.value === null ? null : { value: opening.value, origin: 'stated', span },
    credit: opening.value === null ? { ...span, kind: 'credit' } : null,
    body: report.map((paragraph) => (paragraph === lede ? trimmed : paragraph)),
  }
}

function isNamed(report: readonly Paragraph[], place: string): boolean {
  return report.some(({ text }) => text.includes(place))
}

/**
 * The dateline that opens a lede. Capitals and a dash are not enough, since "WARNING – …" has them too: there must be a
 * date, an agency, or a place that the report names again (`names`, given the place in ordinary case).
 */
function datelineIn(paragraph: string, names: (place: string) => boolean): Opening | null {
  const separator = SEPARATOR.exec(paragraph.slice(0, READ))
  if (!separator || !AFTER.test(paragraph.slice(separator.index + separator[0].length))) return null
  const opening = paragraph.slice(0, separator.index)
  const credit = CREDIT.exec(opening)
  const agency = credit?.[1] ?? credit?.[2]
  const dated = opening.slice(0, credit?.index)
  const place = dated.replace(DATE, '').trim()
  const length = separator.index + separator[0].trimEnd().length
  const isAgency = agency !== undefined && AGENCY.test(agency)
  if (place === '') return isAgency && dated === '' ? { value: null, length } : null
  if (!PLACE.test(place) || NO_PLACE.test(place)) return null

  const isDated = place.length < dated.trim().length
  const isCapitals = place === place.toUpperCase() && /\p{Lu}{3}/u.test(place)
  const isNamed = isCapitals && (agency !== undefined || names(inOrdinaryCase(place)))
  if (separator[0].startsWith(':') && !isNamed) return null
  return isDated || isAgency || isNamed ? { value: opening.replace(/\s+/gu, ' '), length } : null
}

function inOrdinaryCase(place: string): string {
  const [city = ''] = place.split(',')
  return city.toLowerCase().replace(/(?<![\p{L}\p{M}'’])\p{L}/gu, (letter) => letter.toUpperCase())
}
