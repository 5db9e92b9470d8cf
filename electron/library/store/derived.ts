import * as z from 'zod'
import { FURNITURE_KINDS } from '../../../shared/article/article.ts'
import type { ArticleId, CleanText, Furniture } from '../../../shared/article/article.ts'
import type { ReportPart } from '../../../shared/article/split.ts'
import { fieldSchema, spanSchema } from '../../../shared/ipc/field.ts'
import { fromBytes, toBytes } from '../../../shared/story/profile-bytes.ts'
import type { Profile } from '../../../shared/story/profile.ts'
import type { Story } from '../../../shared/story/story.ts'
import { CORRECTED_FIELDS } from '../../../shared/article/corrections.ts'
import type { Corrections, Said } from '../../../shared/article/corrections.ts'
import type { OutletRules } from '../outlet-rules.ts'
import { withSaid } from '../with-said.ts'
import type { Database } from './database.ts'
import { json } from './json.ts'
import { storedCardSchema } from './stored-card.ts'
import type { StoredCard } from './stored-card.ts'

/** What the engine made of an article. */
export interface Derived {
  /** As it was read from its own text and what its format states. */
  readonly clean: CleanText
  /** What the library gave away to be furniture beside. */
  readonly boilerplate: readonly Furniture[]
  readonly parts: readonly ReportPart[]
  /** These rest on what of it is the report now. */
  readonly profile: Profile
  readonly card: StoredCard
}

const furniture = z.object({ ...spanSchema.shape, kind: z.enum(FURNITURE_KINDS) })
const cleanSchema = z.object({
  headline: fieldSchema,
  outlet: fieldSchema.nullable(),
  byline: fieldSchema.nullable(),
  dateline: fieldSchema.nullable(),
  published: fieldSchema.nullable(),
  language: fieldSchema.nullable(),
  body: z.array(spanSchema),
  furniture: z.array(furniture),
})
const partSchema = z.object({ ...spanSchema.shape, headline: z.string(), reasons: z.array(z.string()) })
const profileSchema = z.instanceof(Uint8Array).transform((bytes, context) => {
  try {
    return fromBytes(bytes)
  } catch {
    context.issues.push({ code: 'custom', message: 'not a profile', input: bytes })
    return z.NEVER
  }
})

const derivedRow = z.object({
  clean: json(cleanSchema),
  boilerplate: json(z.array(furniture)),
  parts: json(z.array(partSchema)),
  profile: profileSchema,
  card: json(storedCardSchema),
})
const valueRow = z.object({ value: z.string().nullable() })
const stampRow = z.object({ id: z.int(), stamp: z.int() })
const profileRow = z.object({ profile: profileSchema })
/** Of most articles nothing was said, and of those that need not be parsed. */
const correctionsSchema = z
  .string()
  .transform((text) => (text === '{}' ? undefined : text))
  .pipe(json(z.partialRecord(z.enum(CORRECTED_FIELDS), z.string().nullable())).optional())
  .transform((said = {}): Corrections => {
    const entries = Object.entries(said).map(([field, given]): [string, Said] => [field, { given }])
    return Object.fromEntries<Said>(entries)
  })
const cardRow = z.object({
  article: z.int(),
  card: json(storedCardSchema),
  added: z.int(),
  read: z.int().nullable(),
  tags: json(z.array(z.string())),
  path: z.string(),
  site: z.string().nullable(),
  corrected: correctionsSchema,
})

/** An article as the list knows it, with what the person said of it. */
export type CardRow = Omit<z.output<typeof cardRow>, 'path' | 'site' | 'corrected'>

const storyColumns = {
  id: z.string(),
  title: z.string(),
  articles: json(z.array(z.string())),
  reasons: json(z.array(z.string())),
  sure: z.int(),
  doubtful: json(z.array(z.string())),
}

/** What the engine made of articles, which may be thrown away at any time. Articles go by their row. */
export class DerivedData {
  readonly #database: Database
  readonly #rules: OutletRules

  constructor(database: Database, rules: OutletRules) {
    this.#database = database
    this.#rules = rules
  }

  put(article: number, engine: string, derived: Derived): void {
    const { clean, boilerplate, parts, profile, card } = derived
    const values = [clean, boilerplate, parts, card].map((value) => JSON.stringify(value))
    const [cleanJson = '', boilerplateJson = '', partsJson = '', cardJson = ''] = values
    this.#database.run(
      `INSERT OR REPLACE INTO derived (article, engine, clean, boilerplate, parts, card, profile, stamp)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      article,
      engine,
      cleanJson,
      boilerplateJson,
      partsJson,
      cardJson,
      toBytes(profile),
      newStamp(),
    )
    this.#database.run(
      'INSERT OR REPLACE INTO line SELECT id, key, ?, ?, ? FROM article WHERE id = ?',
      card.headline.value,
      card.outlet?.value ?? '',
      card.published?.value ?? null,
      article,
    )
  }

  get(article: number): Derived | undefined {
    const sql = 'SELECT clean, boilerplate, parts, profile, card FROM derived WHERE article = ?'
    return this.#database.get(derivedRow, sql, article)
  }

  profile(article: number): Profile | undefined {
    return this.#database.get(profileRow, 'SELECT profile FROM derived WHERE article = ?', article)?.profile
  }

  putProfile(article: number, profile: Profile): void {
    const sql = 'UPDATE derived SET profile = ?, stamp = ? WHERE article = ?'
    this.#database.run(sql, toBytes(profile), newStamp(), article)
  }

  /** The stamp of what is derived of each article that the list shows, in the order of their rows. */
  stamps(): ReadonlyMap<number, number> {
    const sql = `SELECT id, stamp FROM article INDEXED BY article_shown JOIN derived ON derived.article = article.id
      WHERE hidden IS NULL ORDER BY id`
    return new Map(this.#database.all(stampRow, sql).map(({ id, stamp }) => [id, stamp]))
  }

  /** Every article that the list shows, in no order. */
  cards(): CardRow[] {
    return this.#database.all(cardRow, `${CARDS} WHERE hidden IS NULL`).map((row) => this.#withSaid(row))
  }

  /** The same of those of some articles that the list shows, by their keys. */
  cardsOf(keys: readonly ArticleId[]): CardRow[] {
    const sql = `${CARDS} WHERE article.key IN (SELECT value FROM json_each(?)) AND hidden IS NULL`
    return this.#database.all(cardRow, sql, JSON.stringify(keys)).map((row) => this.#withSaid(row))
  }

  /** The same of one of them; undefined where the list does not show it. */
  card(key: ArticleId): CardRow | undefined {
    const row = this.#database.get(cardRow, `${CARDS} WHERE article.key = ? AND hidden IS NULL`, key)
    return row === undefined ? undefined : this.#withSaid(row)
  }

  /** Two of the different values that a field has among articles, or the one that all have; with what the person said of it. */
  valuesOf(field: 'byline' | 'language', articles: readonly number[]): (string | null)[] {
    // Corrected or not, each is looked at until a second value comes up.
    const sql = `SELECT DISTINCT CASE WHEN corrected.article IS NULL THEN json_extract(clean, '$.${field}.value')
        ELSE corrected.value END AS value
      FROM json_each(?) AS asked JOIN derived ON derived.article = asked.value
      LEFT JOIN corrected ON corrected.article = asked.value AND corrected.field = '${field}' LIMIT 2`
    return this.#database.all(valueRow, sql, JSON.stringify(articles)).map(({ value }) => value)
  }

  #withSaid({ path, site, corrected: corrections, ...row }: z.output<typeof cardRow>): CardRow {
    return { ...row, card: withSaid(row.card, { corrections, learned: this.#rules.outletFor({ path, site }) }) }
  }

  stories(): Story[] {
    const { id, title, articles, reasons, sure, doubtful } = this.#database.columns(storyColumns, 'SELECT * FROM story')
    return id.map((each, at) => ({
      id: each,
      title: title[at] ?? '',
      articles: articles[at] ?? [],
      reasons: reasons[at] ?? [],
      sure: sure[at] === 1,
      ...((doubtful[at]?.length ?? 0) === 0 ? {} : { doubtful: doubtful[at] ?? [] }),
    }))
  }

  putStory({ id, title, articles, reasons, sure, doubtful = [] }: Story): void {
    const sql = 'INSERT OR REPLACE INTO story (id, title, articles, reasons, sure, doubtful) VALUES (?, ?, ?, ?, ?, ?)'
    const [articlesJson = '', reasonsJson = '', doubtfulJson = ''] = [articles, reasons, doubtful].map((value) =>
      JSON.stringify(value),
    )
    this.#database.run(sql, id, title, articlesJson, reasonsJson, Number(sure), doubtfulJson)
  }

  dropStory(id: string): void {
    this.#database.run('DELETE FROM story WHERE id = ?', id)
  }
}

const CARDS = `SELECT derived.article, card, added, read.at AS read,
  (SELECT json_group_array(name ORDER BY name) FROM tag WHERE tag.article = article.id) AS tags,
  path, site,
  (SELECT json_group_object(field, value) FROM corrected WHERE corrected.article = article.id) AS corrected
  FROM derived JOIN article ON article.id = derived.article LEFT JOIN read ON read.article = article.id`

/** Drawn from so many numbers that no two are met that are the same by chance. */
function newStamp(): number {
  return Math.floor(Math.random() * 2 ** 48)
}
