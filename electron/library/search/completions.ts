import type { Completions } from '../../../shared/ipc/searching.ts'
import type { Request } from '../../../shared/ipc.ts'
import { completionOf, FIELD_COMPLETIONS } from '../../../shared/search/query/complete.ts'
import type { Option } from '../../../shared/search/query/complete.ts'
import type { Searchable } from '../catalog.ts'

/** What may be meant by what stands before a place in a query. */
export function completionsFor({ query, at }: Request<'completeQuery'>, searchable: Searchable): Completions {
  const { span, options } = completionOf(query, at, (field) => {
    switch (field) {
      case 'outlet':
        return counted(Array.from(searchable.lines.values()).flatMap(({ outlet }) => (outlet === '' ? [] : [outlet])))
      case 'tag':
        return counted(Array.from(searchable.lines.values()).flatMap(({ tags }) => tags))
      case 'story':
        return counted(
          Array.from(searchable.lines.values()).flatMap(({ id }) => searchable.storyOf.get(id)?.title ?? []),
        )
      case 'date':
        return counted(
          Array.from(searchable.lines.values()).flatMap(({ published }) => published?.slice(0, 'yyyy-mm'.length) ?? []),
        )
      case 'is':
      case 'has':
      case 'lang':
        return FIELD_COMPLETIONS[field]
      case 'by':
      case 'quote':
      case 'number':
        return []
    }
  })
  return { ...span, options: options.map((option) => ({ ...option })) }
}

function counted(names: readonly string[]): Option[] {
  const found = new Map<string, number>()
  for (const name of names) found.set(name, (found.get(name) ?? 0) + 1)
  return Array.from(found, ([text, articles]) => ({ text, label: text, articles })).sort(
    (x, y) => y.articles - x.articles,
  )
}
