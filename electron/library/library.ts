import path from 'node:path'
import { PhraseCounts } from '../../shared/align/phrase-counts.ts'
import { Boilerplate } from '../../shared/article/boilerplate/boilerplate.ts'
import { Stories } from '../../shared/story/stories.ts'
import { FaultError, toFault } from '../../shared/ipc/fault.ts'
import type { ArticleView, ImportReport, PairView } from '../../shared/ipc.ts'
import { shownAs } from '../../shared/text/display.ts'
import { sameSpan } from '../../shared/text/span.ts'
import type { Span } from '../../shared/text/span.ts'
import type { Import, Progress, Remembered } from '../worker/protocol.ts'
import { Catalog, unknownArticle } from './catalog.ts'
import { articleFrom } from './entry.ts'
import type { Entry } from './entry.ts'
import { findArticles } from './find-articles.ts'
import { OpenFile } from './open-file.ts'
import { pairView } from './pair-view.ts'
import { readText } from './read-text.ts'

/** How often an import says how far it is, in milliseconds: as often as a person can read. */
const PROGRESS_INTERVAL = 100

/** New articles are many where they are one in so many of all. */
const MUCH = 20
/** What stands in so many reports of other stories is a formula. */
const USUAL = 5

/** The articles that are open, and what is derived from them. Lives in the worker. */
export class Library {
  /** By the id of the whole text, in the order in which they came. */
  readonly #files = new Map<string, OpenFile>()
  readonly #entries = new Map<string, Entry>()
  #restored = new Map<string, readonly Span[]>()
  #apart = new Set<string>()
  readonly #stories = new Stories()
  readonly #phrases = new PhraseCounts()
  readonly #boilerplate = new Boilerplate()
  #isWarm = false
  /** What the window lists, in the order of the files. */
  readonly catalog = new Catalog(() => ({
    entries: [...this.#files.values()].flatMap((file) => file.entries),
    stories: this.#stories.stories(),
  }))

  /** What the person said in earlier runs; to be given before the articles are. */
  remember({ restored, apart }: Remembered): void {
    this.#restored = new Map(Object.entries(restored))
    this.#apart = new Set(apart)
  }

  /** Reads files and folders. One that cannot be read is in the report and stops nothing; `signal` ends it between files. */
  async add(paths: readonly string[], signal: AbortSignal, onProgress: (progress: Progress) => void): Promise<Import> {
    const report: ImportReport = { added: [], duplicates: [], problems: [] }
    const taken: string[] = []
    const tell = atMostEvery(PROGRESS_INTERVAL, onProgress)
    const files = await this.#filesIn(paths, report)
    for (const [done, file] of files.entries()) {
      if (signal.aborted) break
      const name = shownAs(path.basename(file))
      tell({ done, total: files.length, file: name })
      try {
        const added = await this.#addFile(file)
        if (added.length === 0) report.duplicates.push(name)
        report.added.push(...added)
        taken.push(file)
      } catch (thrown) {
        report.problems.push({ file: name, fault: toFault(thrown) })
      }
    }
    this.#learn(report.added)
    this.catalog.changed()
    return { report, taken }
  }

  article(id: string): ArticleView {
    return this.#entry(id).view()
  }

  pair(a: string, b: string): PairView {
    const [inA, inB] = [this.#entry(a), this.#entry(b)]
    const stories = this.#stories.stories()
    const told = stories.filter(({ articles }) => articles.includes(a) || articles.includes(b))
    const sameStory = told.flatMap(({ articles }) => articles.flatMap((id) => this.#entries.get(id)?.phrased ?? []))
    return pairView(inA, inB, ({ a: inText, quote }) => {
      // What somebody said is news again each time that it is told.
      return !quote && this.#phrases.elsewhere(inA.phrased, inText, sameStory) >= USUAL
    })
  }

  /**
   * Compares two reports that the person is likely to open, so that the first pair opened is not the one that waits for the
   * tables of the language to be read. Once, and only where there is a story of two.
   */
  warmUp(): void {
    if (this.#isWarm) return
    const [a, b] = this.#stories.stories().find(({ articles }) => articles.length > 1)?.articles ?? []
    if (a === undefined || b === undefined) return
    this.#isWarm = true
    this.pair(a, b)
  }

  /** Puts a piece of furniture back into the report, or sets it aside again. */
  restore(id: string, span: Span, restored: boolean): ArticleView {
    const entry = this.#entry(id)
    if (!entry.article.furniture.some((piece) => sameSpan(piece, span))) {
      throw new FaultError('bad-request', 'There is nothing set aside at this place.', 'Open the article again.')
    }
    const others = entry.restored.filter((other) => !sameSpan(other, span))
    this.#change(entry, () => {
      entry.setRestored(restored ? [...others, span] : others)
    })
    this.#restored.set(id, entry.restored)
    this.catalog.changed()
    return entry.view()
  }

  /** Shows a file's reports each as an article, or all as one; gives the articles that now stand for the file. */
  setApart(id: string, apart: boolean): string[] {
    const file = this.#files.get(id)
    if (file === undefined) throw unknownArticle()
    if (!file.holdsSeveral) {
      throw new FaultError('bad-request', 'This file holds one report.', 'Open the article again.')
    }
    for (const { article } of file.entries) {
      this.#entries.delete(article.id)
      this.#stories.remove(article.id)
    }
    for (const entry of file.entries) this.#phrases.remove(entry.phrased)
    if (apart) this.#apart.add(id)
    else this.#apart.delete(id)
    this.catalog.changed()
    return this.#show(file)
  }

  async #filesIn(paths: readonly string[], { problems }: ImportReport): Promise<string[]> {
    const files: string[] = []
    for (const given of paths) {
      try {
        for (const file of await findArticles(given)) files.push(file)
      } catch (thrown) {
        problems.push({ file: shownAs(path.basename(given)), fault: toFault(thrown) })
      }
    }
    return files
  }

  /** The articles that a file adds; none where its text is there already. */
  async #addFile(path: string): Promise<string[]> {
    const whole = articleFrom(path, await readText(path))
    if (this.#files.has(whole.id)) return []
    const file = new OpenFile(whole)
    this.#files.set(whole.id, file)
    return this.#show(file)
  }

  #show(file: OpenFile): string[] {
    file.show(this.#apart.has(file.id), (id) => this.#restored.get(id) ?? [])
    for (const entry of file.entries) {
      this.#entries.set(entry.article.id, entry)
      this.#boilerplate.add(entry.read)
      this.#group(entry)
    }
    return file.entries.map(({ article }) => article.id)
  }

  /**
   * Sets aside what new articles show to be an outlet's boilerplate: in them, and where they are many beside those that were there,
   * in all. A few more reports seldom tell anything new of the others, and to read a whole library again takes seconds.
   */
  #learn(added: readonly string[]): void {
    const isMuch = added.length * MUCH >= this.#entries.size
    for (const id of isMuch ? this.#entries.keys() : added) {
      const entry = this.#entries.get(id)
      const pieces = entry === undefined ? [] : this.#boilerplate.furnitureOf(entry.read)
      if (entry === undefined || pieces.length === entry.article.furniture.length - entry.read.furniture.length)
        continue
      this.#change(entry, () => {
        entry.setBoilerplate(pieces)
      })
    }
  }

  /** Changes what of an article is its report; what rests on that is made anew. */
  #change(entry: Entry, change: () => void): void {
    this.#phrases.remove(entry.phrased)
    change()
    this.#group(entry)
  }

  #group(entry: Entry): void {
    this.#stories.add({ ...entry.article, body: entry.body })
    this.#phrases.add(entry.phrased)
  }

  #entry(id: string): Entry {
    const entry = this.#entries.get(id)
    if (entry === undefined) throw unknownArticle()
    return entry
  }
}

/** Passes a call on when the last one is long enough ago, in milliseconds; the first waits as long. */
function atMostEvery<T>(interval: number, call: (value: T) => void): (value: T) => void {
  let last = performance.now()
  return (value) => {
    const now = performance.now()
    if (now - last < interval) return
    last = now
    call(value)
  }
}
