import type { Understood } from '../../../shared/ipc/searching.ts'

export type Filter = Understood['filters'][number]

const NAMES: Readonly<Record<Filter['field'], string>> = {
  outlet: 'Outlet',
  by: 'By',
  date: 'Date',
  story: 'Story',
  tag: 'Tag',
  quote: 'Quoted',
  number: 'Number',
  has: 'Has',
  is: 'Is',
  lang: 'Language',
}

/** `Outlet: bbc`, `Not tag: war`. */
export function filterWords({ field, value, excluded }: Filter): string {
  return excluded ? `Not ${NAMES[field].toLowerCase()}: ${value}` : `${NAMES[field]}: ${value}`
}

/** A query without one of its filters, and without an OR that would be left over; the filter's span is one of `read`. */
export function withoutFilter(query: string, read: string, { start, end }: Filter): string {
  const piece = read.slice(start, end)
  // What was typed since may have moved it.
  const at = query === read ? start : query.indexOf(piece)
  if (at === -1) return query
  const before = query.slice(0, at)
  const after = query.slice(at + piece.length)
  const rest = /^\s+OR(?=\s|$)/u.test(after)
    ? [before, after.replace(/^\s+OR/u, '')]
    : [before.replace(/(^|\s)OR\s+$/u, '$1'), after]
  return rest
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ')
}
