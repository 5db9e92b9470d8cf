import type { Filter } from '../../../shared/search/query/query.ts'
import { searchWords } from '../../../shared/search/search-words.ts'
import { forgiven, isMistyped } from '../../../shared/search/typos.ts'
import type { Searchable } from '../catalog.ts'
import type { Line } from '../store/lines.ts'

/** Tells of an article whether it is let through. */
export type IsLetThrough = (line: Line) => boolean

/** What a filter asks that the list knows; null where the index of words must tell. */
export function isLetThroughBy(filter: Filter, { lines, storyOf }: Searchable): IsLetThrough | null {
  switch (filter.field) {
    case 'outlet': {
      const named = namedSo(new Set(Array.from(lines.values(), ({ outlet }) => outlet)), filter.words)
      return ({ outlet }) => named.has(outlet)
    }
    case 'tag': {
      const named = namedSo(new Set(Array.from(lines.values()).flatMap(({ tags }) => tags)), filter.words)
      return ({ tags }) => tags.some((tag) => named.has(tag))
    }
    case 'story': {
      const titleOf = ({ id, headline }: Line): string => storyOf.get(id)?.title ?? headline
      const named = namedSo(new Set(Array.from(lines.values(), titleOf)), filter.words)
      return (line) => named.has(titleOf(line))
    }
    case 'date': {
      const { since, until } = filter
      return ({ published }) => {
        const day = published?.slice(0, 'yyyy-mm-dd'.length)
        return day !== undefined && (since === null || day >= since) && (until === null || day <= until)
      }
    }
    case 'is':
      return ({ read }) => read === (filter.what === 'read')
    case 'has':
      // There is nothing yet by which a person could write a note.
      return ({ tags }) => filter.what === 'tag' && tags.length > 0
    case 'by':
    case 'quote':
    case 'number':
    case 'lang':
      return null
  }
}

/** The names that have every word, or words that begin so; where none has, those that have what was perhaps meant. */
function namedSo(names: ReadonlySet<string>, wanted: readonly string[]): ReadonlySet<string> {
  const all = Array.from(names, (name) => ({ name, words: searchWords(name).map(({ folded }) => folded) }))
  const having = (isMet: (word: string, typed: string) => boolean): string[] =>
    all.filter(({ words }) => wanted.every((typed) => words.some((word) => isMet(word, typed)))).map(({ name }) => name)
  const asTyped = having((word, typed) => word.startsWith(typed))
  return new Set(
    asTyped.length > 0 ? asTyped : having((word, typed) => isMistyped(typed, word, forgiven(typed.length))),
  )
}
