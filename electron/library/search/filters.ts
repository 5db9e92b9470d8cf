import type { Clause, Filter, Part, Query } from '../../../shared/search/query/query.ts'
import { searchWords } from '../../../shared/search/search-words.ts'
import type { Vocabulary } from '../../../shared/search/vocabulary.ts'
import { WordIndex } from '../../../shared/search/word-index.ts'
import type { Searchable } from '../catalog.ts'
import type { Line } from '../store/lines.ts'
import type { IndexRows } from './index-rows.ts'
import type { MatchExpression } from './match-expression.ts'

/** Tells of an article whether it is let through. */
export type IsLetThrough = (line: Line) => boolean

/** What the filters of a query are asked of. */
export interface Filtered {
  readonly searchable: Searchable
  readonly vocabulary: Vocabulary | null
  readonly rows: IndexRows
  readonly expression: MatchExpression
  readonly pause: () => Promise<void>
}

type NameField = 'outlet' | 'tag' | 'story'

/** Names by their words. */
interface Names {
  readonly names: readonly string[]
  readonly index: WordIndex
}

/** What was made for a library and its words. */
interface Known {
  readonly searchable: Searchable
  readonly vocabulary: Vocabulary | null
  readonly names: Map<NameField, Names>
  /** The articles that the index tells, by the expressions. */
  readonly having: Map<string, ReadonlySet<number>>
}

/** Names whose words are read between two pauses. */
const NAMES_AT_ONCE = 64
/** Sets of articles that are kept. */
const MOST_KEPT = 16

/** What filters let through: made in slices, and kept while somebody types behind them. */
export class Filters {
  #known: Known | null = null

  /** Whether all filters of a query let an article through, what is excluded among them. */
  async of({ clauses }: Query, asked: Filtered): Promise<IsLetThrough> {
    const { searchable, vocabulary } = asked
    let known = this.#known
    if (known?.searchable !== searchable || known.vocabulary !== vocabulary) {
      known = { searchable, vocabulary, names: new Map(), having: new Map() }
      this.#known = known
    }
    const all: IsLetThrough[] = []
    const unwanted: (readonly string[])[] = []
    for (const clause of clauses.filter(isFilter)) {
      const [part] = clause.either
      if (part !== undefined && part.kind !== 'filter') unwanted.push(part.words)
      else all.push(await clauseOf(clause, known, asked))
    }
    if (unwanted.length > 0) {
      // However many words are excluded, the index is gone through once.
      const rows = new Map(unwanted.map((words) => [words.join(' '), words]))
      const having = await havingAny(asked.expression.anyRow([...rows.values()]), known, asked)
      all.push(({ article }) => !having.has(article))
    }
    return (line) => all.every((isLetThrough) => isLetThrough(line))
  }
}

/** Whether a clause asks for no words of the text, or not for words alone. */
export function isFilter({ excluded, either }: Clause): boolean {
  return excluded || either.some(({ kind }) => kind === 'filter')
}

async function clauseOf({ excluded, either }: Clause, known: Known, asked: Filtered): Promise<IsLetThrough> {
  const any: IsLetThrough[] = []
  for (const part of either) any.push(await partOf(part, known, asked))
  return (line) => any.some((isLetThrough) => isLetThrough(line)) !== excluded
}

async function partOf(part: Part, known: Known, asked: Filtered): Promise<IsLetThrough> {
  const expressions = asked.expression.part(part)
  if (expressions !== null) {
    const having = await havingAny(expressions, known, asked)
    return ({ article }) => having.has(article)
  }
  return part.kind === 'filter' ? listTells(part.filter, known, asked) : () => false
}

/** What the list knows. */
async function listTells(filter: Filter, known: Known, { pause }: Filtered): Promise<IsLetThrough> {
  const named = async (field: NameField, words: readonly string[]): Promise<ReadonlySet<string>> => {
    const names = known.names.get(field) ?? (await namesOf(namesIn[field](known.searchable), pause))
    known.names.set(field, names)
    return havingWords(names, words)
  }
  switch (filter.field) {
    case 'outlet': {
      const names = await named('outlet', filter.words)
      return ({ outlet }) => names.has(outlet)
    }
    case 'tag': {
      const names = await named('tag', filter.words)
      return ({ tags }) => tags.some((tag) => names.has(tag))
    }
    case 'story': {
      const titles = await named('story', filter.words)
      return (line) => titles.has(titleOf(line, known.searchable))
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
      // The index tells these.
      return () => false
  }
}

const namesIn: Readonly<Record<NameField, (searchable: Searchable) => Iterable<string>>> = {
  outlet: ({ lines }) => Array.from(lines.values(), ({ outlet }) => outlet),
  tag: ({ lines }) => Array.from(lines.values()).flatMap(({ tags }) => tags),
  story: (searchable) => Array.from(searchable.lines.values(), (line) => titleOf(line, searchable)),
}

function titleOf({ id, headline }: Line, { storyOf }: Searchable): string {
  return storyOf.get(id)?.title ?? headline
}

async function namesOf(all: Iterable<string>, pause: () => Promise<void>): Promise<Names> {
  const names = [...new Set(all)]
  const index = new WordIndex([], (name) => searchWords(name).map(({ folded }) => folded))
  for (const [at, name] of names.entries()) {
    index.add(name)
    if (at % NAMES_AT_ONCE === 0) await pause()
  }
  return { names, index }
}

/** The names that have every word, or words that begin so; where none has, those that have what was perhaps meant. */
function havingWords({ names, index }: Names, words: readonly string[]): ReadonlySet<string> {
  const begins = (word: string, typed: string): boolean => word.startsWith(typed)
  const asTyped = index.asTyped(words, begins)
  const found = asTyped.length > 0 ? asTyped : index.asMeant(words, begins)
  return new Set(found.map((name) => names[name] ?? ''))
}

async function havingAny(
  expressions: readonly string[],
  { having }: Known,
  { rows }: Filtered,
): Promise<ReadonlySet<number>> {
  const key = expressions.join('\n')
  const found = having.get(key) ?? (await rows.having(expressions))
  if (having.size >= MOST_KEPT) having.clear()
  having.set(key, found)
  return found
}
