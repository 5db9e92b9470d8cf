/** The person's English, so that dates come in the order that they know; the interface itself has no other language. */
const LOCALE = navigator.language.startsWith('en') ? navigator.language : 'en-GB'

const numbers = new Intl.NumberFormat(LOCALE)
const lists = new Intl.ListFormat(LOCALE, { type: 'conjunction' })
const dayFormat = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

const moments = new Intl.DateTimeFormat(LOCALE, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** `12 Nov 2026, 14:10`, by this machine's clock; `time`: milliseconds since 1970. */
export function moment(time: number): string {
  return moments.format(time)
}
const megabytes = new Intl.NumberFormat(LOCALE, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 })

/** `25,000`. */
export function number(n: number): string {
  return numbers.format(n)
}

/** `2 reports`, `1 report`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${number(n)} ${n === 1 ? one : many}`
}

/** `J, K and L`. */
export function inWords(items: readonly string[]): string {
  return lists.format(items)
}

/** The day of an ISO 8601 date or time, as the text states it: never moved to another time zone. */
export function day(iso: string): string {
  const date = new Date(iso.slice(0, 'yyyy-mm-dd'.length))
  return Number.isNaN(date.getTime()) ? iso : dayFormat.format(date)
}

/** From the first to the last of two days, or the one that both are. */
export function days({ first, last }: { readonly first: string; readonly last: string }): string {
  return day(first) === day(last) ? day(first) : `${day(first)} – ${day(last)}`
}

/** The time of day that an ISO 8601 date and time states, in its own time zone: `14:10 UTC+05:30`; null for a date alone. */
export function timeOfDay(iso: string): string | null {
  const [, time, zone] = /T(\d{2}:\d{2})[\d:.]*(Z|[+-]\d{2}:\d{2})?$/u.exec(iso) ?? []
  if (time === undefined) return null
  return zone === undefined ? time : `${time} UTC${zone === 'Z' ? '' : zone}`
}

/** What to call a report's outlet; it is never guessed. */
export function outletName(outlet: { readonly value: string } | null): string {
  return outlet?.value ?? 'Unknown outlet'
}

/** A share in whole percent; 0% and 100% are said only where they are exact. */
export function percent(part: number, whole: number): string {
  if (part === 0 || whole === 0) return '0%'
  if (part === whole) return '100%'
  return `${String(Math.min(99, Math.max(1, Math.round((part / whole) * 100))))}%`
}

/** `4.2 MB`; never nothing. */
export function fileSize(bytes: number): string {
  return megabytes.format(Math.max(bytes / 1e6, 0.1))
}
