/** The person's English, so that dates come in the order that they know; the interface itself has no other language. */
const LOCALE = navigator.language.startsWith('en') ? navigator.language : 'en-GB'

const numbers = new Intl.NumberFormat(LOCALE)
const lists = new Intl.ListFormat(LOCALE, { type: 'conjunction' })
const days = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

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
  return Number.isNaN(date.getTime()) ? iso : days.format(date)
}

/** What to call a report's outlet; it is never guessed. */
export function outletName(outlet: { readonly value: string } | null): string {
  return outlet?.value ?? 'Unknown outlet'
}
