import type { Completions } from '../../../shared/ipc/searching.ts'
import type { Request } from '../../../shared/ipc.ts'
import { completionOf, FIELD_COMPLETIONS } from '../../../shared/search/query/complete.ts'
import type { Option } from '../../../shared/search/query/complete.ts'
import { fieldOf } from '../../../shared/search/query/fields.ts'
import { piecesOf } from '../../../shared/search/query/pieces.ts'
import type { FieldName } from '../../../shared/search/query/query.ts'
import { WordIndex } from '../../../shared/search/word-index.ts'
import { foldedWords } from '../../../shared/search/words.ts'
import type { Searchable } from '../catalog.ts'
import type { CountedName } from '../store/searched.ts'

/** What a field may be, those that most articles have first, and by their words. */
interface Values {
  readonly options: readonly Option[]
  readonly index: WordIndex
}

/** Fuse looks at each letter of each value: of so many it is given those that have the words. */
const MANY = 200
/** Values that are read between two pauses. */
const AT_ONCE = 64

/** What may be meant by what is typed in a query: the values of its fields are kept as long as the library is the same. */
export class Completing {
  #known: { readonly searchable: Searchable; readonly values: Map<FieldName, Values> } | null = null
  readonly #bylines: () => readonly CountedName[]

  /** `bylines`: those of the library, and how many articles have each. */
  constructor(bylines: () => readonly CountedName[]) {
    this.#bylines = bylines
  }

  /** Rejects as the pause does. */
  async at(
    { query, at }: Request<'completeQuery'>,
    searchable: Searchable,
    pause: () => Promise<void>,
  ): Promise<Completions> {
    const piece = piecesOf(query.slice(0, at)).at(-1)
    const field = fieldOf(piece?.field ?? '')
    const values = field === undefined ? undefined : await this.#valuesOf(field, searchable, pause)
    const typed = piece === undefined ? '' : query.slice(piece.value.start, at)
    const { span, options } = completionOf(query, at, () => (values === undefined ? [] : like(typed, values)))
    return { ...span, options: options.map((option) => ({ ...option })) }
  }

  async #valuesOf(field: FieldName, searchable: Searchable, pause: () => Promise<void>): Promise<Values> {
    if (this.#known?.searchable !== searchable) this.#known = { searchable, values: new Map() }
    const known = this.#known.values
    const values = known.get(field) ?? (await indexed(valuesIn[field](searchable, this.#bylines), pause))
    known.set(field, values)
    return values
  }
}

/** Those that have every word, or what was perhaps meant by it. */
function like(typed: string, { options, index }: Values): readonly Option[] {
  const words = foldedWords(typed)
  if (options.length <= MANY || words.length === 0) return options
  const asTyped = index.asTyped(words)
  const found = asTyped.length > 0 ? asTyped : index.asMeant(words)
  return found.slice(0, MANY).flatMap((at) => options[at] ?? [])
}

type ReadValues = (searchable: Searchable, bylines: () => readonly CountedName[]) => readonly Option[]

const valuesIn: Readonly<Record<FieldName, ReadValues>> = {
  outlet: ({ lines }) => counted(Array.from(lines.values()).flatMap(({ outlet }) => (outlet === '' ? [] : [outlet]))),
  tag: ({ lines }) => counted(Array.from(lines.values()).flatMap(({ tags }) => tags)),
  story: ({ lines, storyOf }) => counted(Array.from(lines.values()).flatMap(({ id }) => storyOf.get(id)?.title ?? [])),
  date: ({ lines }) =>
    counted(Array.from(lines.values()).flatMap(({ published }) => published?.slice(0, 'yyyy-mm'.length) ?? [])),
  is: () => FIELD_COMPLETIONS.is,
  has: () => FIELD_COMPLETIONS.has,
  lang: () => FIELD_COMPLETIONS.lang,
  by: (_, bylines) => inOrder(bylines().map(({ name, articles }) => ({ text: name, label: name, articles }))),
  quote: () => [],
  number: () => [],
}

async function indexed(options: readonly Option[], pause: () => Promise<void>): Promise<Values> {
  const index = new WordIndex([])
  for (const [at, { text }] of options.entries()) {
    index.add(text)
    if (at % AT_ONCE === 0) await pause()
  }
  return { options, index }
}

function counted(names: readonly string[]): Option[] {
  const found = new Map<string, number>()
  for (const name of names) found.set(name, (found.get(name) ?? 0) + 1)
  return inOrder(Array.from(found, ([text, articles]) => ({ text, label: text, articles })))
}

function inOrder(options: readonly (Option & { readonly articles: number })[]): Option[] {
  return options.toSorted((x, y) => y.articles - x.articles)
}
