/** A stretch of days; null where it has no end on that side. */
export interface Days {
  readonly since: string | null
  readonly until: string | null
}

const DAY = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** A year, a month, a day, or two of them with two dots between; one side of the dots may be empty. Null where it is none of these. */
export function daysOf(value: string): Days | null {
  const ends = value.split('..')
  const [first = '', last = first] = ends
  if (ends.length > 2 || (first === '' && last === '')) return null
  const [from, to] = [first, last].map((end) => (end === '' ? { since: null, until: null } : stretch(end)))
  if (!from || !to) return null
  const days = { since: from.since, until: to.until }
  return days.since !== null && days.until !== null && days.since > days.until ? null : days
}

/** The first and the last day of what is meant. */
function stretch(text: string): Days | null {
  const [, year, month, day] = DAY.exec(text) ?? []
  if (year === undefined) return null
  const since = `${year}-${month ?? '01'}-${day ?? '01'}`
  if (Number.isNaN(Date.parse(since)) || !new Date(since).toISOString().startsWith(since)) return null
  if (day !== undefined) return { since, until: since }
  // Day 0 is the last of the month before.
  const last = new Date(0)
  // The years 0 to 99 are others to Date.UTC.
  last.setUTCFullYear(Number(year), month === undefined ? 12 : Number(month), 0)
  return { since, until: last.toISOString().slice(0, since.length) }
}
