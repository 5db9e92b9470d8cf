import { z } from 'zod'
import { FURNITURE_KINDS } from '../../../shared/article/article.ts'
import type { ArticleId, CleanText, Furniture } from '../../../shared/article/article.ts'
import type { ReportPart } from '../../../shared/article/split.ts'
import { fieldSchema, spanSchema } from '../../../shared/ipc.ts'
import { fromBytes, toBytes } from '../../../shared/story/profile-bytes.ts'
import type { Profile } from '../../../shared/story/profile.ts'
import type { Story } from '../../../shared/story/story.ts'
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

/** The words of an article that a search looks through. */
export interface SearchedWords {
  readonly headline: string
  readonly outlet: string
  readonly body: string
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
const profileRow = z.object({ profile: profileSchema })
const cardRow = z.object({
  article: z.int(),
  card: json(storedCardSchema),
  added: z.int(),
  read: z.int().nullable(),
  tags: json(z.array(z.string())),
})

/** An article as the list knows it. */
export type CardRow = z.output<typeof cardRow>

const storyRow = z.object({
  id: z.string(),
  title: z.string(),
  articles: json(z.array(z.string())),
  reasons: json(z.array(z.string())),
  sure: z.int().transform((sure) => sure === 1),
})

/** What the engine made of articles, which may be thrown away at any time. Articles go by their row. */
export class DerivedData {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  put(article: number, engine: string, derived: Derived, searched: SearchedWords): void {
    const { clean, boilerplate, parts, profile, card } = derived
    const values = [clean, boilerplate, parts, card].map((value) => JSON.stringify(value))
    const [cleanJson = '', boilerplateJson = '', partsJson = '', cardJson = ''] = values
    this.#database.run(
      'INSERT OR REPLACE INTO derived (article, engine, clean, boilerplate, parts, card, profile) VALUES (?, ?, ?, ?, ?, ?, ?)',
      article,
      engine,
      cleanJson,
      boilerplateJson,
      partsJson,
      cardJson,
      toBytes(profile),
    )
    this.#database.run('DELETE FROM search WHERE rowid = ?', article)
    const { headline, outlet, body } = searched
    const sql = 'INSERT INTO search (rowid, headline, outlet, body) VALUES (?, ?, ?, ?)'
    this.#database.run(sql, article, headline, outlet, body)
  }

  get(article: number): Derived | undefined {
    const sql = 'SELECT clean, boilerplate, parts, profile, card FROM derived WHERE article = ?'
    return this.#database.get(derivedRow, sql, article)
  }

  profile(article: number): Profile | undefined {
    return this.#database.get(profileRow, 'SELECT profile FROM derived WHERE article = ?', article)?.profile
  }

  /** Every article that the list shows, in no order. */
  cards(): CardRow[] {
    return this.#database.all(cardRow, `${CARDS} WHERE hidden IS NULL`)
  }

  /** The same of one of them; undefined where the list does not show it. */
  card(key: ArticleId): CardRow | undefined {
    return this.#database.get(cardRow, `${CARDS} WHERE article.key = ? AND hidden IS NULL`, key)
  }

  stories(): Story[] {
    return this.#database.all(storyRow, 'SELECT * FROM story')
  }

  putStory({ id, title, articles, reasons, sure }: Story): void {
    const sql = 'INSERT OR REPLACE INTO story (id, title, articles, reasons, sure) VALUES (?, ?, ?, ?, ?)'
    this.#database.run(sql, id, title, JSON.stringify(articles), JSON.stringify(reasons), Number(sure))
  }

  dropStory(id: string): void {
    this.#database.run('DELETE FROM story WHERE id = ?', id)
  }
}

const CARDS = `SELECT derived.article, card, added, read.at AS read,
  (SELECT json_group_array(name ORDER BY name) FROM tag WHERE tag.article = article.id) AS tags
  FROM derived JOIN article ON article.id = derived.article LEFT JOIN read ON read.article = article.id`
