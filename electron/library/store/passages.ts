import * as z from 'zod'
import { SAID_OF_PASSAGES } from '../../../shared/align/said.ts'
import type { SaidOfPassage, SaidSides, Sides } from '../../../shared/align/said.ts'
import type { ArticleId } from '../../../shared/article/article.ts'
import type { Database } from './database.ts'

const offset = z.int().nonnegative()
const saidRow = z
  .object({
    firstStart: offset,
    firstEnd: offset,
    secondStart: offset,
    secondEnd: offset,
    said: z.enum(SAID_OF_PASSAGES),
  })
  .refine(({ firstStart, firstEnd, secondStart, secondEnd }) => firstStart < firstEnd && secondStart < secondEnd)
const idRow = z.object({ id: z.int(), key: z.string() })

const COLUMNS = `first_start AS firstStart, first_end AS firstEnd, second_start AS secondStart, second_end AS secondEnd, said`
const HERE = 'first = ? AND second = ? AND first_start = ? AND first_end = ? AND second_start = ? AND second_end = ?'

/** Two articles by their rows, the one that came first as A. */
export interface TwoRows {
  readonly first: number
  readonly second: number
}

/** What the person said of which passages of two articles belong together: of two stretches one thing, or nothing. */
export class SaidPassages {
  readonly #database: Database
  #changes = 0

  constructor(database: Database) {
    this.#database = database
  }

  /** Another number whenever any of it is not as it was, for as long as the library is open. */
  get changes(): number {
    return this.#changes
  }

  /** All that was said between two articles, the first given as A. */
  between(a: ArticleId, b: ArticleId): SaidSides[] {
    const rows = this.#database.all(idRow, 'SELECT id, key FROM article WHERE key IN (?, ?) ORDER BY id', a, b)
    const [first, second] = rows
    if (first === undefined || second === undefined) return []
    const said = this.of({ first: first.id, second: second.id })
    return first.key === a ? said : said.map((one) => ({ ...one, a: one.b, b: one.a }))
  }

  /** The same by rows. */
  of({ first, second }: TwoRows): SaidSides[] {
    const sql = `SELECT ${COLUMNS} FROM passage WHERE first = ? AND second = ?`
    return this.#database.all(saidRow, sql, first, second).map(sidesIn)
  }

  /** What was said of two stretches; null where nothing was. */
  at({ first, second }: TwoRows, { a, b }: Sides): SaidOfPassage | null {
    const sql = `SELECT ${COLUMNS} FROM passage WHERE ${HERE}`
    return this.#database.get(saidRow, sql, first, second, a.start, a.end, b.start, b.end)?.said ?? null
  }

  say({ first, second }: TwoRows, { a, b }: Sides, said: SaidOfPassage | null): void {
    this.#changes++
    const here = [first, second, a.start, a.end, b.start, b.end] as const
    if (said === null) this.#database.run(`DELETE FROM passage WHERE ${HERE}`, ...here)
    else this.#database.run('INSERT OR REPLACE INTO passage VALUES (?, ?, ?, ?, ?, ?, ?)', ...here, said)
  }

  /** Reads all of it once; gives how much there is. Throws where a row is none. */
  readAll(): number {
    return this.#database.all(saidRow, `SELECT ${COLUMNS} FROM passage`).length
  }
}

function sidesIn({ firstStart, firstEnd, secondStart, secondEnd, said }: z.output<typeof saidRow>): SaidSides {
  return { a: { start: firstStart, end: firstEnd }, b: { start: secondStart, end: secondEnd }, said }
}
