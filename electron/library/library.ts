import path from 'node:path'
import { Stories } from '../../shared/story/stories.ts'
import { FaultError, toFault } from '../../shared/ipc/fault.ts'
import type { ArticleView, ImportReport, LibraryView, PairView } from '../../shared/ipc.ts'
import { shownAs } from '../../shared/text/display.ts'
import { sameSpan } from '../../shared/text/span.ts'
import type { Span } from '../../shared/text/span.ts'
import type { Import, Progress, RestoredFurniture } from '../worker/protocol.ts'
import { articleFrom, Entry } from './entry.ts'
import { findArticles } from './find-articles.ts'
import { pairView } from './pair-view.ts'
import { readText } from './read-text.ts'

/** How often an import says how far it is, in milliseconds: as often as a person can read. */
const PROGRESS_INTERVAL = 100

/** The articles that are open, and what is derived from them. Lives in the worker. */
export class Library {
  readonly #entries = new Map<string, Entry>()
  #restored = new Map<string, readonly Span[]>()
  readonly #stories = new Stories()
  #isWarm = false

  /** What the person put back in earlier runs; to be given before the articles are. */
  restoreAll(restored: RestoredFurniture): void {
    this.#restored = new Map(Object.entries(restored))
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
        const id = await this.#addFile(file)
        if (id === null) report.duplicates.push(name)
        else report.added.push(id)
        taken.push(file)
      } catch (thrown) {
        report.problems.push({ file: name, fault: toFault(thrown) })
      }
    }
    return { report, taken }
  }

  view(): LibraryView {
    return {
      articles: [...this.#entries.values()].map((entry) => entry.card()),
      stories: this.#stories.stories().map((story) => ({
        ...story,
        title: shownAs(story.title),
        articles: [...story.articles],
        reasons: story.reasons.map(shownAs),
      })),
    }
  }

  article(id: string): ArticleView {
    return this.#entry(id).view()
  }

  pair(a: string, b: string): PairView {
    return pairView(this.#entry(a), this.#entry(b))
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
    entry.setRestored(restored ? [...others, span] : others)
    this.#group(entry)
    return entry.view()
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

  async #addFile(file: string): Promise<string | null> {
    const article = articleFrom(file, await readText(file))
    if (this.#entries.has(article.id)) return null
    const entry = new Entry(article, this.#restored.get(article.id) ?? [])
    this.#entries.set(article.id, entry)
    this.#group(entry)
    return article.id
  }

  #group(entry: Entry): void {
    this.#stories.add({ ...entry.article, body: entry.body })
  }

  #entry(id: string): Entry {
    const entry = this.#entries.get(id)
    if (entry === undefined) {
      throw new FaultError(
        'unknown-article',
        'This article is no longer in the library.',
        'Choose another in the library.',
      )
    }
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
