import type { Clause, Part, Query } from './query.ts'

/** A query as it would be typed to ask for the same. */
export function printQuery({ clauses }: Pick<Query, 'clauses'>): string {
  return clauses.map(printClause).join(' ')
}

function printClause({ excluded, either }: Clause): string {
  return `${excluded ? '-' : ''}${either.map(printPart).join(' OR ')}`
}

/** One part as it would be typed. */
function printPart(part: Part): string {
  switch (part.kind) {
    case 'phrase':
      return `"${part.text}"`
    case 'word':
      // In quotation marks the word is no operator, and what a minus or a mark joins stays in a row.
      return part.text === 'OR' || /[\s:"“”„«»]|^-/u.test(part.text) ? `"${part.text}"` : part.text
    case 'filter':
      return `${part.filter.field}:${/[\s]|^$/u.test(part.value) ? `"${part.value}"` : part.value}`
  }
}
