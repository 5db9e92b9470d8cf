import { z } from 'zod'
import type { ArticleId } from '../../../shared/article/article.ts'
import type { OutletRules } from '../outlet-rules.ts'
import type { Database } from './database.ts'
import { json } from './json.ts'

const NO_TAGS: readonly string[] = []

const lineRow = z.object({
  article: z.int(),
  id: z.string(),
  headline: z.string(),
  /** Empty where the report states none. */
  outlet: z.string(),
  /** ISO 8601; null where the report states none. */
  published: z.string().nullable(),
  /** Milliseconds since 1970. */
  added: z.int(),
  read: z.int().transform((read) => read === 1),
  tags: json(z.array(z.string()))
    .nullable()
    .transform((tags): readonly string[] => tags ?? NO_TAGS),
})
const saidRow = z.object({
  article: z.int(),
  field: z.enum(['headline', 'outlet', 'published']),
  value: z.string().nullable(),
})
const fromRow = z.object({ article: z.int(), path: z.string(), site: z.string().nullable() })

/** An article as the list sorts and filters it, with what the person said of it. */
export interface Line extends z.output<typeof lineRow> {
  /** Whether it states its outlet, or the person said it of this article: it is not one that all from a site or a folder have. */
  readonly ownOutlet: boolean
}

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
    return this.#withSaid(this.#database.all(lineRow, LINES), this.#database.all(saidRow, SAID))
  }

  /** Those of some articles that the list shows, in no order. */
  of(keys: readonly ArticleId[]): Line[] {
    const lines = this.#database.all(
      lineRow,
      `${LINES} AND article.key IN (SELECT value FROM json_each(?))`,
      JSON.stringify(keys),
    )
    const rows = JSON.stringify(lines.map(({ article }) => article))
    const said = this.#database.all(saidRow, `${SAID} AND article IN (SELECT value FROM json_each(?))`, rows)
    return this.#withSaid(lines, said)
  }

  /** As `withSaid` has it for cards. */
  #withSaid(lines: readonly z.output<typeof lineRow>[], said: readonly z.output<typeof saidRow>[]): Line[] {
    const saidOf = new Map<number, z.output<typeof saidRow>[]>()
    for (const one of said) saidOf.set(one.article, [...(saidOf.get(one.article) ?? []), one])
    const learned = this.#learnedOf(lines)
    return lines.map((found) => {
      const line = {
        ...found,
        outlet: found.outlet === '' ? (learned.get(found.article) ?? '') : found.outlet,
        ownOutlet: found.outlet !== '',
      }
      for (const { field, value } of saidOf.get(found.article) ?? []) {
        if (field === 'published') line.published = value
        else if (field === 'outlet') [line.outlet, line.ownOutlet] = [value ?? '', value !== null]
        // A report is never without a headline.
        else line.headline = value ?? line.headline
      }
      return line
    })
  }

  /** The outlets that are learned for those of the articles that state none. */
  #learnedOf(lines: readonly z.output<typeof lineRow>[]): ReadonlyMap<number, string> {
    const learned = new Map<number, string>()
    // Where an article is from stands with its text: it is looked up only where it is asked for.
    if (this.#rules.isEmpty) return learned
    const rows = lines.filter(({ outlet }) => outlet === '').map(({ article }) => article)
    const sql = 'SELECT id AS article, path, site FROM article WHERE id IN (SELECT value FROM json_each(?))'
    for (const { article, ...from } of this.#database.all(fromRow, sql, JSON.stringify(rows))) {
      const outlet = this.#rules.outletFor(from)
      if (outlet !== null) learned.set(article, outlet.value)
    }
    return learned
  }
}

const LINES = `SELECT line.article, line.key AS id, headline, outlet, published, added, read.at IS NOT NULL AS read,
  (SELECT json_group_array(name ORDER BY name) FROM tag WHERE tag.article = article.id HAVING count(*) > 0) AS tags
  FROM article JOIN line ON line.article = article.id LEFT JOIN read ON read.article = article.id WHERE hidden IS NULL`

const SAID = `SELECT article, field, value FROM corrected WHERE field IN ('headline', 'outlet', 'published')`
