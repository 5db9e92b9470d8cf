import type { Clause, Filter, Part, Query } from '../../../shared/search/query/query.ts'
import type { Vocabulary } from '../../../shared/search/vocabulary.ts'
import type { Searchable } from '../catalog.ts'
import type { Line } from '../store/lines.ts'
import { Having } from './having.ts'
import type { Indexed } from './having.ts'
import { Names } from './names.ts'
import { StoriesNamed } from './stories-named.ts'

/** Tells of an article whether it is let through. */
export type IsLetThrough = (line: Line) => boolean

/** What the filters of a query are asked of. */
export interface Filtered extends Indexed {
  readonly pause: () => Promise<void>
}

type NameField = 'outlet' | 'tag'

/** What was made for a library and its words. */
interface Known {
  readonly searchable: Searchable
  readonly vocabulary: Vocabulary | null
  /** The fields of which the names are those of the library. */
  readonly named: Set<NameField>
  readonly having: Having
}

/** What filters let through: made in slices, and kept while somebody types behind them. */
export class Filters {
  #known: Known | null = null
  readonly #names: Readonly<Record<NameField, Names>> = { outlet: new Names(), tag: new Names() }
  readonly #stories = new StoriesNamed()

  /** Whether all filters of a query let an article through, what is excluded among them. */
  async of({ clauses }: Query, asked: Filtered): Promise<IsLetThrough> {
    const { searchable, vocabulary } = asked
    let known = this.#known
    if (known?.searchable !== searchable || known.vocabulary !== vocabulary) {
      known = { searchable, vocabulary, named: new Set(), having: new Having() }
      this.#known = known
    }
    const all: IsLetThrough[] = []
    const unwanted: (readonly string[])[] = []
    for (const clause of clauses.filter(isFilter)) {
      const [part] = clause.either
      if (part !== undefined && part.kind !== 'filter') unwanted.push(part.words)
      else all.push(await this.#clause(clause, known, asked))
    }
    if (unwanted.length > 0) {
      const having = await known.having.unwanted(unwanted, asked)
      all.push(({ article }) => !having.has(article))
    }
    return (line) => all.every((isLetThrough) => isLetThrough(line))
  }

  async #clause({ excluded, either }: Clause, known: Known, asked: Filtered): Promise<IsLetThrough> {
    const any: IsLetThrough[] = []
    for (const part of either) any.push(await this.#part(part, known, asked))
    return (line) => any.some((isLetThrough) => isLetThrough(line)) !== excluded
  }

  async #part(part: Part, known: Known, asked: Filtered): Promise<IsLetThrough> {
    if (part.kind === 'filter' && part.filter.field === 'number') {
      const having = await known.having.numbers(part.filter, asked)
      return ({ article }) => having.has(article)
    }
    const expressions = asked.expression.part(part)
    if (expressions !== null) {
      const having = await known.having.any(expressions, asked)
      return ({ article }) => having.has(article)
    }
    if (part.kind !== 'filter') return () => false
    const { filter } = part
    if (filter.field === 'story') return this.#stories.having(filter.words, known.having, asked)
    if (filter.field !== 'outlet' && filter.field !== 'tag') return listTells(filter)
    return IS_NAMED[filter.field](await this.#having(filter.field, filter.words, known, asked))
  }

  /** The names of a field that have words. */
  async #having(field: NameField, words: readonly string[], known: Known, asked: Filtered) {
    const names = this.#names[field]
    if (!known.named.has(field)) await names.become(NAMES_IN[field](asked.searchable), asked.pause)
    known.named.add(field)
    return names.having(words)
  }
}

/** Whether a clause asks for no words of the text, or not for words alone. */
export function isFilter({ excluded, either }: Clause): boolean {
  return excluded || either.some(({ kind }) => kind === 'filter')
}

/** What the list knows by itself. */
function listTells(filter: Filter): IsLetThrough {
  switch (filter.field) {
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
    case 'outlet':
    case 'tag':
    case 'story':
    case 'by':
    case 'quote':
    case 'number':
    case 'lang':
      // Names tell the first three, and the index the others.
      return () => false
  }
}

const IS_NAMED: Readonly<Record<NameField, (names: ReadonlySet<string>) => IsLetThrough>> = {
  outlet:
    (names) =>
    ({ outlet }) =>
      names.has(outlet),
  tag:
    (names) =>
    ({ tags }) =>
      tags.some((tag) => names.has(tag)),
}

const NAMES_IN: Readonly<Record<NameField, (searchable: Searchable) => Iterable<string>>> = {
  outlet: ({ lines }) => Array.from(lines.values(), ({ outlet }) => outlet),
  tag: ({ lines }) => Array.from(lines.values()).flatMap(({ tags }) => tags),
}
