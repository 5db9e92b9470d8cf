import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import * as z from 'zod'
import type { ArticleId } from '../../../../shared/article/article.ts'
import type { Fault } from '../../../../shared/ipc/fault.ts'
import { ALL_ENDINGS } from '../../../import/endings.ts'
import { reportIn } from '../../derive.ts'
import type { Report } from '../../derive.ts'
import { ENGINE } from '../../engine.ts'
import { Shelf } from '../../shelf.ts'
import type { StoredArticle } from '../../store/articles.ts'
import { Database } from '../../store/database.ts'
import { Store } from '../../store/store.ts'
import { syncFolder } from '../../store/write-whole.ts'
import { faultOfWriting } from '../faults.ts'
import { freeIn } from '../free-name.ts'
import { goOn } from '../job.ts'
import type { Job } from '../job.ts'
import { libraryIn } from '../places.ts'
import { articleLine } from './article-line.ts'
import { nameFrom, Names } from './file-name.ts'
import { LineFiles } from './line-files.ts'
import { readme } from './readme.ts'

/** How many articles are read at a time. */
const AT_ONCE = 64
/** More than fit on a screen: what is wrong with so many is wrong with the disk. */
const MOST_PROBLEMS = 100
/** What the disk says when no other file can be written either. */
const HOPELESS: ReadonlySet<Fault['code']> = new Set(['disk-full', 'not-writable', 'missing'])

export interface Exported {
  /** The name of the new folder. */
  readonly name: string
  readonly articles: number
  /** Those whose own file could not be written; they are among the lines all the same. */
  readonly problems: readonly { readonly file: string; readonly fault: Fault }[]
}

/** What is exported and where to. */
interface Order {
  /** The library's folder. */
  readonly folder: string
  /** The folder in which a new one is made. */
  readonly to: string
  /** Those that the person chose; null for all that the list shows. */
  readonly articles: readonly ArticleId[] | null
}

/**
 * Writes articles as files into a new folder, which appears under its name when it is whole. The library may be open and written to:
 * the export is of one moment. Rejects with a FaultError; then nothing is left of it.
 */
export async function exportArticles({ folder, to, articles }: Order, job: Job): Promise<Exported> {
  const database = new Database(libraryIn(folder), { readOnly: true })
  const day = new Date().toLocaleDateString('sv')
  const target = freeIn(to, `Crossread articles ${day}`)
  // What an export left that was killed in the middle is the person's to look through.
  const unfinished = freeIn(to, path.basename(target), '.unfinished')
  try {
    return await database.reading(async () => {
      await mkdir(unfinished)
      const writer = new ArticleWriter(new Store(database), unfinished)
      try {
        const { done, problems } = await writeAll(writer, database, articles, job)
        await writer.lines.end()
        await writeFile(path.join(unfinished, 'README.txt'), readme(done, day, writer.lines.names))
        await syncFolder(unfinished)
        goOn(job)
        await rename(unfinished, target)
        return { name: path.basename(target), articles: done, problems }
      } catch (thrown) {
        await writer.lines.close()
        await rm(unfinished, { recursive: true, force: true })
        throw thrown
      }
    })
  } catch (thrown) {
    throw faultOfWriting(thrown)
  } finally {
    database.close()
  }
}

async function writeAll(writer: ArticleWriter, database: Database, chosen: readonly ArticleId[] | null, job: Job) {
  const total = chosen === null ? countOf(database) : new Set(chosen).size
  const problems: { file: string; fault: Fault }[] = []
  let done = 0
  for (const stored of writer.articles(chosen)) {
    goOn(job)
    const problem = await writer.write(stored)
    if (problem !== null && problems.length < MOST_PROBLEMS) problems.push(problem)
    done++
    job.tell({ done, total })
  }
  return { done, problems }
}

/** Writes one article after the other. */
class ArticleWriter {
  readonly lines: LineFiles
  readonly #store: Store
  readonly #shelf: Shelf
  readonly #folder: string
  readonly #names = new Names()
  readonly #folders = new Set<string>()

  constructor(store: Store, folder: string) {
    this.#store = store
    this.#shelf = new Shelf(store, ENGINE)
    this.#folder = folder
    this.lines = new LineFiles(folder)
  }

  /** Those that the list shows, all or the chosen ones. */
  *articles(chosen: readonly ArticleId[] | null): Generator<StoredArticle> {
    if (chosen !== null) {
      for (const key of new Set(chosen)) {
        const stored = this.#store.articles.byKey(key)
        if (stored?.hidden === null) yield stored
      }
      return
    }
    for (let last = 0; ;) {
      const some = this.#store.articles.shownAfter(last, AT_ONCE)
      yield* some
      const end = some.at(-1)
      if (end === undefined) return
      last = end.id
    }
  }

  /** Gives what went wrong with its own file, if anything. Rejects where nothing more can be written. */
  async write(stored: StoredArticle): Promise<Exported['problems'][number] | null> {
    const report = reportIn(this.#shelf.read(stored))
    const { bytes, ending } = this.#fileOf(stored)
    const file = this.#names.free(`articles/${outletFolder(report)}`, fileName(report), ending)
    const problem = await this.#put(file, bytes).then(
      () => null,
      (thrown: unknown) => {
        const { fault } = faultOfWriting(thrown)
        if (HOPELESS.has(fault.code)) throw thrown
        return { file, fault }
      },
    )
    const tags = this.#store.said.tags(stored.id)
    await this.lines.add(articleLine(report, stored, tags, problem === null ? file : null))
    return problem
  }

  /** The file that an article came in, where it came in one of its own; otherwise its text. */
  #fileOf(stored: StoredArticle): { readonly bytes: Uint8Array; readonly ending: string } {
    const { articles, originals } = this.#store
    const isOwn = stored.place === null && stored.whole === null && articles.ofOriginal(stored.original).length === 1
    try {
      const bytes = isOwn ? originals.bytes(stored.original) : undefined
      if (bytes !== undefined) return { bytes, ending: endingOf(stored.path) }
    } catch {
      // What cannot be unpacked any more has its text still.
    }
    return { bytes: Buffer.from(stored.text, 'utf8'), ending: '.txt' }
  }

  async #put(file: string, bytes: Uint8Array): Promise<void> {
    const place = path.join(this.#folder, file)
    const folder = path.dirname(place)
    if (!this.#folders.has(folder)) await mkdir(folder, { recursive: true })
    this.#folders.add(folder)
    // Never over another: the names are our own, and each is used once.
    await writeFile(place, bytes, { flag: 'wx' })
  }
}

function outletFolder({ article: { outlet } }: Report): string {
  return outlet === null ? 'Unknown outlet' : nameFrom(outlet.value, 'Unknown outlet')
}

function fileName({ article: { headline, published } }: Report): string {
  const day = published === null ? '' : nameFrom(published.value.slice(0, 'yyyy-mm-dd'.length), '')
  const name = nameFrom(headline.value, 'Article')
  return day === '' ? name : `${day} ${name}`
}

function endingOf(file: string): string {
  const ending = path.extname(file).slice(1).toLowerCase()
  return ALL_ENDINGS.includes(ending) ? `.${ending}` : '.txt'
}

const countRow = z.object({ articles: z.int() })

function countOf(database: Database): number {
  return database.get(countRow, 'SELECT count(*) AS articles FROM article WHERE hidden IS NULL')?.articles ?? 0
}
