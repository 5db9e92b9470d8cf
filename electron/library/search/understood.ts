import type { Found } from '../../../shared/search/find.ts'
import type { Part, Query } from '../../../shared/search/query/query.ts'
import type { SearchReply, Understood } from '../../../shared/ipc/searching.ts'

/** How a query was understood, as the page shows it. */
export function understoodOf({ clauses, problems }: Query, found: Found | null): Understood {
  const terms: Understood['terms'] = []
  const filters: Understood['filters'] = []
  const meant = found?.asTyped === 0 ? wordsMeant(found) : NOTHING
  for (const [number, { excluded, either }] of clauses.entries()) {
    for (const part of either) {
      const where = { start: part.start, end: part.end, excluded, either: either.length > 1 ? number : null }
      if (part.kind === 'filter') filters.push({ ...where, field: part.filter.field, value: part.value })
      else {
        const instead = excluded || either.length > 1 ? undefined : meant.get(wordsOf(part))
        terms.push({ ...where, kind: part.kind, text: part.text, meant: instead === undefined ? [] : [instead] })
      }
    }
  }
  return { terms, filters, problems: problems.map((problem) => ({ ...problem })) }
}

/** The query as it was perhaps meant; null where that would find nothing else. */
export function meantQuery({ text, clauses }: Query, found: Found | null): SearchReply['didYouMean'] {
  const meant = found === null ? NOTHING : wordsMeant(found)
  if (found === null || meant.size === 0) return null
  let query = text
  for (const { excluded, either } of clauses.toReversed()) {
    const [part] = either
    const instead = part === undefined || excluded || either.length > 1 ? undefined : meant.get(wordsOf(part))
    if (part !== undefined && instead !== undefined)
      query = query.slice(0, part.start) + instead + query.slice(part.end)
  }
  return { query, shown: found.asTyped === 0 }
}

const NOTHING: ReadonlyMap<string, string> = new Map()

/** In the place of which words of the query others were meant, and those: a word may be said again. */
function wordsMeant({ wanted, meant }: Found): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  for (const [clause, word] of meant) {
    const rows = wanted[clause]?.rows ?? []
    const part = rows[0]?.part
    // Of alternatives it is not known which was meant.
    if (rows.length === 1 && part?.kind === 'word') words.set(wordsOf(part), word)
  }
  return words
}

function wordsOf(part: Part): string {
  return part.kind === 'word' ? part.words.join(' ') : ''
}
