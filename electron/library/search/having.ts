import type { Vocabulary } from '../../../shared/search/vocabulary.ts'
import type { Searchable } from '../catalog.ts'
import type { IndexRows } from './index-rows.ts'
import type { MatchExpression } from './match-expression.ts'
import { NumberRows } from './number-rows.ts'

/** What the index is asked by. */
export interface Indexed {
  readonly searchable: Searchable
  readonly vocabulary: Vocabulary | null
  readonly rows: IndexRows
  readonly expression: MatchExpression
}

type Articles = ReadonlySet<number>

/** Sets of articles that are kept. */
const MOST_KEPT = 16
/** Share of the articles from which a word is common: every alternative beside it is asked of all that have it, so there are few. */
const COMMON_SHARE = 0.05
const COMMON_AT_ONCE = 8
/** For numbers that more articles have, each counted by itself, those of all numbers are read and kept. */
const MANY_NUMBERS = 20_000
/** Where no more are left, the index is asked of each of them. */
const FEW_LEFT = 300

/** The articles that have what only the index can tell, by their rows; kept while somebody types on. */
export class Having {
  readonly #kept = new Map<string, Articles>()
  /** Null until a wide range is asked for. */
  #numbers: NumberRows | null = null

  /** Those of which any of the expressions is true. */
  async any(expressions: readonly string[], { rows }: Indexed): Promise<Articles> {
    return this.#keep(expressions.join('\n'), async () => rows.having(expressions))
  }

  /** Those that have a number from one to another. Until it is known how the library writes numbers, one is looked for in digits. */
  async numbers(
    { least, most }: { readonly least: number; readonly most: number },
    { vocabulary, rows }: Indexed,
  ): Promise<Articles> {
    const digits = least === most ? [String(least)] : []
    const words = vocabulary?.numbersBetween(least, most) ?? digits
    const articles = words.reduce((sum, word) => sum + (vocabulary?.count(word) ?? 0), 0)
    return this.#keep(`number ${least} ${most}`, async () => {
      if (vocabulary === null || articles <= MANY_NUMBERS) return rows.havingWords(words)
      this.#numbers ??= await NumberRows.of(vocabulary, rows)
      return this.#numbers.between(least, most)
    })
  }

  /** Those that have any of many rows of words: what most have is looked for first, and the others where that is not. */
  async unwanted(unwanted: readonly (readonly string[])[], indexed: Indexed): Promise<Articles> {
    const each = new Map(unwanted.map((words) => [words.join(' '), words]))
    return this.#keep(`not ${[...each.keys()].join('\n')}`, async () => findUnwanted([...each.values()], indexed))
  }

  async #keep(key: string, find: () => Promise<Articles>): Promise<Articles> {
    const found = this.#kept.get(key) ?? (await find())
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear()
    this.#kept.set(key, found)
    return found
  }
}

async function findUnwanted(
  unwanted: readonly (readonly string[])[],
  { vocabulary, searchable: { lines }, rows, expression }: Indexed,
): Promise<Articles> {
  const articlesWith = ([word = '', ...more]: readonly string[]): number =>
    more.length > 0 ? 0 : (vocabulary?.count(word) ?? 0)
  const isCommon = (words: readonly string[]): boolean => articlesWith(words) > COMMON_SHARE * lines.size
  const found = new Set<number>()
  let others = [...lines.keys()]
  let left = unwanted.toSorted((a, b) => articlesWith(b) - articlesWith(a))
  while (others.length > FEW_LEFT) {
    const some = left.slice(0, COMMON_AT_ONCE).filter(isCommon)
    if (some.length === 0) break
    for (const row of await rows.having(expression.anyRow(some))) found.add(row)
    others = others.filter((row) => !found.has(row))
    left = left.slice(some.length)
  }
  for (const one of expression.anyRow(left)) {
    const having = others.length > FEW_LEFT ? await rows.having([one]) : await rows.among(one, others)
    for (const row of having) found.add(row)
  }
  return found
}
