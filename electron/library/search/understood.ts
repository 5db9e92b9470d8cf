import type { Found } from '../../../shared/search/find.ts'
import type { Query } from '../../../shared/search/query/query.ts'
import type { SearchReply, Understood } from '../../../shared/ipc/searching.ts'

/** How a query was understood, as the page shows it. */
export function understoodOf({ clauses, problems }: Query, found: Found | null): Understood {
  const terms: Understood['terms'] = []
  const filters: Understood['filters'] = []
  const meant = found?.asTyped === 0 ? meantAt(found) : new Map<number, string>()
  for (const [number, { excluded, either }] of clauses.entries()) {
    for (const part of either) {
      const where = { start: part.start, end: part.end, excluded, either: either.length > 1 ? number : null }
      const instead = meant.get(part.start)
      if (part.kind === 'filter') filters.push({ ...where, field: part.filter.field, value: part.value })
      else terms.push({ ...where, kind: part.kind, text: part.text, meant: instead === undefined ? [] : [instead] })
    }
  }
  return { terms, filters, problems: problems.map((problem) => ({ ...problem })) }
}

/** The query as it was perhaps meant; null where that would find nothing else. */
export function meantQuery({ text }: Query, found: Found | null): SearchReply['didYouMean'] {
  if (found === null) return null
  let query = text
  const changes = [...partsMeant(found)].sort(([a], [b]) => b.start - a.start)
  for (const [{ start, end }, word] of changes) query = query.slice(0, start) + word + query.slice(end)
  return changes.length === 0 ? null : { query, shown: found.asTyped === 0 }
}

function meantAt(found: Found): Map<number, string> {
  return new Map([...partsMeant(found)].map(([{ start }, word]) => [start, word]))
}

/** The words of the query in the place of which others were meant, and those. */
function* partsMeant({ wanted, meant }: Found): Generator<[{ readonly start: number; readonly end: number }, string]> {
  for (const [clause, word] of meant) {
    const rows = wanted[clause]?.rows ?? []
    const part = rows[0]?.part
    // Of alternatives it is not known which was meant.
    if (rows.length === 1 && part !== undefined) yield [part, word]
  }
}
