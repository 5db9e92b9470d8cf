import { MONTH_NAME, monthNumber, WEEKDAY_NAME } from './calendar-words.ts'

/** Words that say that a date is the report's own. The date of a later change is not what is looked for. */
const LABEL =
  /^[^\p{L}\p{N}]*(?:(?:first |originally )?(?:published|posted|issued)(?: (?:on|at))?|publication date|date(?: published| created)?|veröffentlicht(?: am)?|erschienen(?: am)?|stand|publié(?: le)?|publicad[ao](?: el| em| en)?|pubblicato(?: il)?|gepubliceerd(?: op)?|publicerad|diterbitkan|опубликовано|дата публикации|发布时间|發布時間|发表时间|نشرت? في|نُشر في|تاريخ النشر|प्रकाशित)(?![\p{L}\p{M}])\s*[:：|–—-]?\s*/iu
const MONTH = String.raw`(?<name>${MONTH_NAME})`
const WEEKDAY = String.raw`(?:${WEEKDAY_NAME},?\s+)?`
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th|er|º|°|\.)?`
const YEAR = String.raw`(?<year>(?:19|20)\d{2})`
const ZONE = String.raw`(?<zone>[+-]\d{2}:?\d{2}|(?:z|utc|gmt|[a-z]{1,4}t)\b)`
const TIME = String.raw`(?<hour>\d{1,2})(?:[:.] ?|h|時|时|点)(?<minute>\d{2})(?::\d{2}(?:\.\d+)?)?(?:分|\s*(?:uhr|hrs|ч\.?)(?!\p{L}))?\s*(?<half>[ap]\.?m\b\.?)?\s*${ZONE}?`
const DATES = [
  String.raw`${YEAR}-(?<month>\d{2})-(?<day>\d{2})`,
  String.raw`${YEAR}年(?<month>\d{1,2})月(?<day>\d{1,2})日`,
  String.raw`${DAY}\s+(?:(?:of|de)\s+)?${MONTH},?\s+(?:del?\s+)?${YEAR}(?:\s*(?:г\.?|года)(?!\p{L}))?`,
  String.raw`${MONTH}\s+${DAY},?\s+${YEAR}(?:,?\s+${WEEKDAY_NAME})?`,
  // Only slashes part the month from the day in either order.
  String.raw`(?<day>\d{1,2})\.(?<month>\d{1,2})\.${YEAR}`,
  String.raw`(?<first>\d{1,2})/(?<second>\d{1,2})/${YEAR}`,
]
const BETWEEN = String.raw`\s*(?:[,|·•T–—-]|at\b|on\b)?\s*(?:(?:at|um|à|a las|às|alle|ore|в)\s+)?`
const SHAPES = DATES.flatMap((date) => [
  new RegExp(`^${WEEKDAY}${date}(?!\\d)(?:${BETWEEN}${TIME})?(?<rest>.*)$`, 'isu'),
  new RegExp(`^${TIME}${BETWEEN}${WEEKDAY}${date}(?!\\d)(?<rest>.*)$`, 'isu'),
])
/** What may follow on the line without making it a sentence. */
const REST =
  /^[^\p{L}\p{N}]*(?:(?:(?:last )?(?:updated?|modified|edited|changed)|aktualisiert|mise? à jour|actualizad[ao]|atualizad[ao]|aggiornato|обновлено|更新|来源|來源)(?![\p{Ll}]).*)?[^\p{L}\p{N}]*$/isu
const LONGEST = 160
const HAS_YEAR = /(?:19|20)\d{2}/

/** A date of publication: `2022-03-30`, or `2022-03-30T14:05:00Z` where its line gives both time and zone. */
export interface Published {
  readonly value: string
  /** Whether the line says what the date is, as in "Published: 30 March 2022"; else it is nothing but a date. */
  readonly labelled: boolean
}

/** The date of publication in a line. Null for other lines, and for a date with two readings, such as 03/04/2022. */
export function publishedIn(line: string): Published | null {
  if (line.length > LONGEST || !HAS_YEAR.test(line)) return null
  // One space for any run of white space: the shapes below allow some in many places, and would try every way to share it.
  const date = line.replace(/\s+/gu, ' ').replace(LABEL, '')
  for (const shape of SHAPES) {
    const parts = shape.exec(date)?.groups
    if (!parts || !REST.test(parts['rest'] ?? '')) continue
    const value = isoDate(parts)
    return value === null ? null : { value, labelled: LABEL.test(line) }
  }
  return null
}

type Parts = Readonly<Record<string, string | undefined>>

function isoDate(parts: Parts): string | null {
  const calendar = calendarDay(parts)
  if (calendar === null) return null
  const { year, month, day } = calendar
  const midnight = new Date(Date.UTC(year, month - 1, day))
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return null
  const minutes = minutesOfDay(parts)
  const offset = offsetMinutes(parts['zone'])
  if (minutes === null || offset === null) return midnight.toISOString().slice(0, 10)
  // The offset stays as the text states it: the day that a reader is shown must be the day that they can read there.
  const clock = new Date(midnight.getTime() + minutes * 60_000).toISOString().replace('.000Z', '')
  return clock + (offset === 0 ? 'Z' : isoOffset(offset))
}

function isoOffset(minutes: number): string {
  const two = (n: number): string => String(n).padStart(2, '0')
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

function calendarDay(parts: Parts): { year: number; month: number; day: number } | null {
  const year = Number(parts['year'])
  if (parts['first'] !== undefined) {
    const [first, second] = [Number(parts['first']), Number(parts['second'])]
    if (first > 12) return { year, month: second, day: first }
    return second > 12 || first === second ? { year, month: first, day: second } : null
  }
  const { name } = parts
  const month = name === undefined ? Number(parts['month']) : monthNumber(name)
  return month === undefined ? null : { year, month, day: Number(parts['day']) }
}

function minutesOfDay(parts: Parts): number | null {
  if (parts['hour'] === undefined) return null
  const hour = Number(parts['hour'])
  const minute = Number(parts['minute'])
  const half = parts['half']?.charAt(0).toLowerCase()
  if (minute > 59 || hour > (half === undefined ? 23 : 12)) return null
  return (half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0)) * 60 + minute
}

/** Minutes east of Greenwich; null for zones whose letters stand for more than one place, such as BST or CST. */
function offsetMinutes(zone: string | undefined): number | null {
  if (zone === undefined) return null
  if (/^(?:z|utc|gmt)$/i.test(zone)) return 0
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? []
  if (sign === undefined) return null
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}
