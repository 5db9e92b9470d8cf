import * as z from 'zod'
import type { ArticleId } from '../../../shared/article/article.ts'
import type { OutletRules } from '../outlet-rules.ts'
import type { Database } from './database.ts'

const lineColumns = {
  article: z.int(),
  id: z.string(),
  headline: z.string(),
  outlet: z.string(),
  published: z.string().nullable(),
  added: z.int(),
  read: z.int(),
  label: z.int().nullable(),
  pinned: z.int().nullable(),
}
const tagColumns = { article: z.int(), name: z.string() }
const saidRow = z.object({
  article: z.int(),
  field: z.enum(['headline', 'outlet', 'published']),
  value: z.string().nullable(),
})
const fromRow = z.object({ article: z.int(), path: z.string(), site: z.string().nullable() })

/** An article as the list sorts and filters it, with what the person said of it. */
export interface Line {
  /** Its row. */
  readonly article: number
  readonly id: ArticleId
  readonly headline: string
  /** Empty where the report states none. */
  readonly outlet: string
  /** ISO 8601; null where the report states none. */
  readonly published: string | null
  /** Milliseconds since 1970. */
  readonly added: number
  readonly read: boolean
  readonly tags: readonly string[]
  /** Of the story that the person put it in; null where they put it in none. */
  readonly label: number | null
  readonly pinned: boolean
  /** Whether it states its outlet, or the person said it of this article: it is not one that all from a site or a folder have. */
  readonly ownOutlet: boolean
}

type Found = { -readonly [K in keyof Line]: Line[K] }

const NO_TAGS: readonly string[] = []

/** The articles that the list shows, by what it sorts and filters by: apart from all that is large, as it is read whole at each start. */
export class Lines {
  readonly #database: Database
  readonly #rules: OutletRules

  constructor(database: Database, rules: OutletRules) {
    this.#database = database
    this.#rules = rules
  }

  /** All of them, in no order. */
  all(): Line[] {
    return this.#read('', '')
  }

  /** Those of some articles that the list shows, in no order. */
  of(keys: readonly ArticleId[]): Line[] {
    const asked = JSON.stringify(keys)
    return this.#read(
      'AND article.key IN (SELECT value FROM json_each(?))',
      'AND article IN (SELECT id FROM article WHERE key IN (SELECT value FROM json_each(?)))',
      asked,
    )
  }

  /** `among` and `amongRows` narrow what is asked for, as conditions of the article and of its row. */
  #read(among: string, amongRows: string, ...asked: readonly string[]): Line[] {
    const lines = this.#lines(`${LINES} ${among}`, asked)
    this.#addTags(lines, `${TAGS} ${amongRows} ORDER BY name`, asked)
    this.#addLearned(lines)
    this.#addSaid(lines, `${SAID} ${amongRows}`, asked)
    return [...lines.values()]
  }

  /** As they were found, by their rows. */
  #lines(sql: string, asked: readonly string[]): Map<number, Found> {
    const found = this.#database.columns(lineColumns, sql, ...asked)
    const { article, id, headline, outlet, published, added, read, label, pinned } = found
    const lines = new Map<number, Found>()
    for (const [at, row] of article.entries()) {
      const stated = outlet[at] ?? ''
      lines.set(row, {
        article: row,
        id: id[at] ?? '',
        headline: headline[at] ?? '',
        outlet: stated,
        published: published[at] ?? null,
        added: added[at] ?? 0,
        read: read[at] === 1,
        tags: NO_TAGS,
        label: label[at] ?? null,
        pinned: pinned[at] === 1,
        ownOutlet: stated !== '',
      })
    }
    return lines
  }

  #addTags(lines: ReadonlyMap<number, Found>, sql: string, asked: readonly string[]): void {
    const { article, name } = this.#database.columns(tagColumns, sql, ...asked)
    for (const [at, row] of article.entries()) {
      const line = lines.get(row)
      if (line !== undefined) line.tags = [...line.tags, name[at] ?? '']
    }
  }

  /** The outlets that are learned for those of the articles that state none. */
  #addLearned(lines: ReadonlyMap<number, Found>): void {
    // Where an article is from stands with its text: it is looked up only where it is asked for.
    if (this.#rules.isEmpty) return
    const rows = [...lines.values()].filter(({ outlet }) => outlet === '').map(({ article }) => article)
    const sql = 'SELECT id AS article, path, site FROM article WHERE id IN (SELECT value FROM json_each(?))'
    for (const { article, ...from } of this.#database.all(fromRow, sql, JSON.stringify(rows))) {
      const [line, outlet] = [lines.get(article), this.#rules.outletFor(from)]
      if (line !== undefined && outlet !== null) line.outlet = outlet.value
    }
  }

  /** As `withSaid` has it for cards. */
  #addSaid(lines: ReadonlyMap<number, Found>, sql: string, asked: readonly string[]): void {
    for (const { article, field, value } of this.#database.all(saidRow, sql, ...asked)) {
      const line = lines.get(article)
      if (line === undefined) continue
      if (field === 'published') line.published = value
      else if (field === 'outlet') [line.outlet, line.ownOutlet] = [value ?? '', value !== null]
      // A report is never without a headline.
      else line.headline = value ?? line.headline
    }
  }
}

const LINES = `SELECT line.article, line.key AS id, headline, outlet, published, added, read.at IS NOT NULL AS read,
  label, pinned
  FROM article JOIN line ON line.article = article.id LEFT JOIN read ON read.article = article.id
  LEFT JOIN placed ON placed.article = article.id WHERE hidden IS NULL`

const TAGS = 'SELECT article, name FROM tag WHERE true'

const SAID = `SELECT article, field, value FROM corrected WHERE field IN ('headline', 'outlet', 'published')`
