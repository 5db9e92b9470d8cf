/** Words that say that a date is the report's own. The date of a later change is not what is looked for. */
const LABEL =
  /^\W*(?:(?:first |originally )?(?:published|posted|issued)(?: (?:on|at))?|publication date|date(?: published)?|veröffentlicht(?: am)?|publié(?: le)?|publicado(?: el)?|diterbitkan)\b\s*[:|–—-]?\s*/iu
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = String.raw`(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`
const WEEKDAY = String.raw`(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?`
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`
const YEAR = String.raw`(?<year>(?:19|20)\d{2})`
const TIME = String.raw`(?<hour>\d{1,2})[:.] ?(?<minute>\d{2})(?::\d{2}(?:\.\d+)?)?\s*(?<half>[ap]\.?m\b\.?)?\s*(?<zone>[+-]\d{2}:?\d{2}|(?:z|utc|gmt|[bceimpw]?e?[dsc]?[st]t)\b)?`
const DATES = [
  String.raw`${YEAR}-(?<month>\d{2})-(?<day>\d{2})`,
  String.raw`${DAY}\s+(?:of\s+)?${MONTH},?\s+${YEAR}`,
  String.raw`${MONTH}\s+${DAY},?\s+${YEAR}`,
  String.raw`(?<first>\d{1,2})[/.](?<second>\d{1,2})[/.]${YEAR}`,
]
const BETWEEN = String.raw`\s*(?:,|[|·•T–—-]|at\b|on\b)?\s*`
const SHAPES = DATES.flatMap((date) => [
  new RegExp(`^${WEEKDAY}${date}(?!\\d)(?:${BETWEEN}${TIME})?(?<rest>.*)$`, 'isu'),
  new RegExp(`^${TIME}${BETWEEN}${WEEKDAY}${date}(?!\\d)(?<rest>.*)$`, 'isu'),
])
/** What may follow on the line without making it a sentence. */
const REST = /^\W*(?:(?:last )?(?:updated|modified|edited|changed)\b.*)?\W*$/isu
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
  const named = parts['name']?.slice(0, 3).toLowerCase()
  const month = named === undefined ? Number(parts['month']) : MONTHS.indexOf(named) + 1
  return { year, month, day: Number(parts['day']) }
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
