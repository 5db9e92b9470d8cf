import type { Field, Furniture } from './article.ts'
import { MONTH_NAME } from './calendar-words.ts'
import { AGENCY, AGENCY_NAME } from './furniture/agency.ts'
import type { Paragraph } from './paragraph.ts'
import { paragraphAt } from './paragraph.ts'
import { isProse } from './shape.ts'

/** How far into a paragraph its dateline must have ended (characters). */
const READ = 120
/**
 * The wires' own dash has come through many machines: —, --, - and _ all stand for it. A full stop, or white space
 * after a bracket, stands for it only behind an agency's name.
 */
const SEPARATORS =
  /\s*\.?[—–]+\s*|\s*\.?--\s*|\s+[-_]\s+|(?<=[)）])\s*[-_]\s*|\.[-_]+\s*|[:：]\s+|\.\s+|(?<=[)）])\s+(?![-_—–])/gu
const WEAK = /^(?:\.?\s+)$/u
const AFTER = /^["'“‘«„]?[\p{Lu}\p{Lo}\p{N}]/u
/** "(ANSA) - ROMA, 22 FEB": the agency may come first. */
const CREDIT_FIRST = new RegExp(String.raw`^\(${AGENCY_NAME}\)\s*[-–—]\s*`, 'u')
const CREDIT = new RegExp(
  String.raw`\s*(?:\(\s?([^()/]{2,40}?)\s?\)|/([^/()]{2,40})/|\s[-–—]\s(${AGENCY_NAME}))\.?$`,
  'u',
)
const DATE = new RegExp(
  String.raw`(?:^|,\s*|\s+)(?:${MONTH_NAME} \d{1,2}(?:,? \d{4})?|\d{1,2}(?:er)?\.?(?: de)? ${MONTH_NAME}(?:(?: de)? \d{4})?)\.?$`,
  'iu',
)
const NO_PLACE = /^(?:on|in|at|by|from|since|until|the|and|but|update)\b/iu
const PLACE =
  /^\p{Lu}[\p{L}\p{M}'’.-]*(?:[ /]\p{L}[\p{L}\p{M}'’.-]*){0,3}(?: ?, \p{Lu}[\p{L}\p{M}'’. -]{1,30}| \(\p{Lu}[\p{L}\p{M}'’ .-]{1,30}\))?$/u
/** Where there are no capitals, only an agency's name or a date tells a place. */
const UNCASED_PLACE = /^[\p{Lo}\p{M}]+(?:[ /،][\p{Lo}\p{M}]+){0,3}$/u
/** 新华社北京2月22日电（记者张三）, 【モスクワ＝田中太郎】 */
const UNSPACED =
  /^(?:\p{Script=Han}{2,12}\d{1,2}月\d{1,2}日(?:电|電|讯|訊)(?:\s*[（(][^（）()]{2,30}[）)])?|【[^】]{1,20}[＝=][^】]{1,20}】|【[^】]{0,10}(?:共同|時事|ロイター|AFP)[^】]{0,10}】)\s*/u

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
 * date, an agency, or a place that the report names again (`names`, given the place in ordinary case). Of several places
 * where it could end it is the last: "MOSCOW, 22 Feb – TASS – …".
 */
function datelineIn(paragraph: string, names: (place: string) => boolean): Opening | null {
  const head = paragraph.slice(0, READ)
  const unspaced = UNSPACED.exec(head)?.[0]
  if (unspaced !== undefined) return { value: unspaced.trimEnd(), length: unspaced.trimEnd().length }
  let found: Opening | null = null
  for (const { 0: separator, index } of head.matchAll(SEPARATORS)) {
    if (!AFTER.test(paragraph.slice(index + separator.length, index + separator.length + 2))) continue
    const value = openingOf(head.slice(0, index), separator, names)
    if (value !== undefined) found = { value, length: index + separator.trimEnd().length }
  }
  return found
}

/** The words of a dateline; null where there is only an agency's credit; undefined for anything else. */
function openingOf(opening: string, separator: string, names: (place: string) => boolean): string | null | undefined {
  const first = CREDIT_FIRST.exec(opening)?.[0] ?? ''
  const rest = opening.slice(first.length)
  const credit = CREDIT.exec(rest)
  const agency = credit?.[1] ?? credit?.[2] ?? credit?.[3]
  const dated = rest.slice(0, credit?.index)
  const place = dated.replace(DATE, '').trim()
  const isAgency = first !== '' || (agency !== undefined && AGENCY.test(agency))
  const isDated = place.length < dated.trim().length
  const [city = ''] = place.split(',')
  const isCapitals = city === city.toUpperCase() && /\p{Lu}{3}/u.test(city)
  if (WEAK.test(separator) && !(isAgency && (isDated || isCapitals || place === ''))) return undefined
  const value = opening.replace(/\s+/gu, ' ')
  if (place === '') return isAgency && agency !== undefined ? (isDated ? value : null) : undefined
  if (UNCASED_PLACE.test(place)) return isAgency ? value : undefined
  if (!PLACE.test(place) || NO_PLACE.test(place)) return undefined

  const isNamed = isCapitals && (agency !== undefined || names(inOrdinaryCase(city)))
  if (/^[:：]/u.test(separator) && !isNamed) return undefined
  return isDated || isAgency || isNamed ? value : undefined
}

function inOrdinaryCase(place: string): string {
  return place.toLowerCase().replace(/(?<![\p{L}\p{M}'’])\p{L}/gu, (letter) => letter.toUpperCase())
}
