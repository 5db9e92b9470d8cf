import { stat } from 'node:fs/promises'
import path from 'node:path'
import { setImmediate as soon } from 'node:timers/promises'
import type { ArticleId } from '../../shared/article/article.ts'
import { toFault } from '../../shared/ipc/fault.ts'
import type { ImportReport } from '../../shared/ipc.ts'
import { shownAs } from '../../shared/text/display.ts'
import type { Extract } from '../import/importer.ts'
import { IMPORTERS } from '../import/importers.ts'
import type { Progress } from '../worker/protocol.ts'
import type { Extraction, Extractor } from './extraction.ts'
import { findArticles } from './find-articles.ts'
import type { Knowledge } from './knowledge.ts'
import type { Shelf } from './shelf.ts'
import type { Store } from './store/store.ts'
import { idOf } from './text-id.ts'

/** How often an import says how far it is, in milliseconds: as often as a person can read. */
const PROGRESS_INTERVAL = 100
/** The longest that files wait to be written together, in milliseconds. What has come in is safe from then on. */
const COMMIT_INTERVAL = 250
/** How many files are read ahead of the one that is taken in. */
const AHEAD = 4
/** New articles are many where they are one in so many of all. */
const MUCH = 20

/** What a folder is searched for. */
const IMPORTED = new Set(IMPORTERS.flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`)))

interface IntakeParts {
  readonly store: Store
  readonly shelf: Shelf
  readonly knowledge: Knowledge
  readonly extract: Extractor
  /** Called after each time that something is on the disk, with the articles that came or are not as they were. */
  readonly onChange: (articles: readonly ArticleId[]) => void
}

/** A file, and what was read out of it or why nothing was. */
interface Reading {
  readonly file: string
  readonly size: number
  readonly modified: number
  readonly extraction: Extraction
}

/** Takes files into the library. */
export class Intake {
  readonly #parts: IntakeParts

  constructor(parts: IntakeParts) {
    this.#parts = parts
  }

  /** Reads files and folders. One that cannot be read is in the report and stops nothing; `signal` ends it between files. */
  async add(
    paths: readonly string[],
    signal: AbortSignal,
    onProgress: (progress: Progress) => void,
  ): Promise<ImportReport> {
    const report: ImportReport = { added: [], duplicates: [], copies: [], problems: [], left: 0 }
    const tell = atMostEvery(PROGRESS_INTERVAL, onProgress)
    const files = await filesIn(paths, report)
    const started = Date.now()
    const waiting: Reading[] = []
    let lastCommit = performance.now()
    const ahead: Promise<Reading | null>[] = []
    let next = 0
    let done = 0
    for (; done < files.length && !signal.aborted; done++) {
      while (ahead.length < AHEAD && next < files.length) ahead.push(this.#read(files[next++] ?? '', report))
      tell({ done, total: files.length, file: nameOf(files[done] ?? '') })
      const reading = await ahead.shift()
      if (reading) waiting.push(reading)
      if (performance.now() - lastCommit < COMMIT_INTERVAL) continue
      if (!this.#commit(waiting.splice(0), started, report)) return report
      lastCommit = performance.now()
      await soon()
    }
    report.left = files.length - done
    if (this.#commit(waiting, started, report)) await this.#learn(report.added)
    for (const article of report.added) {
      const copy = this.#parts.knowledge.copyOf(article)
      if (copy !== null) report.copies.push({ article, of: copy.id, alike: Math.min(1, copy.alike) })
    }
    return report
  }

  /** Null where there is nothing to take in: the file is as it was, or it cannot be read, and the report says so. */
  async #read(file: string, report: ImportReport): Promise<Reading | null> {
    try {
      const { size, mtimeMs } = await stat(file)
      const original = this.#parts.store.originals.asLastRead(file, size, mtimeMs)
      if (original !== undefined && this.#isShown(original)) {
        report.duplicates.push(nameOf(file))
        return null
      }
      return { file, size, modified: mtimeMs, extraction: await this.#parts.extract(file) }
    } catch (thrown) {
      report.problems.push({ file: nameOf(file), fault: toFault(thrown) })
      return null
    }
  }

  /** Whether all that an original gave is in the list still, in one way or another. */
  #isShown(original: number): boolean {
    const { articles } = this.#parts.store
    const keys = articles.ofOriginal(original)
    return keys.length > 0 && keys.every((key) => articles.byKey(key)?.hidden !== 'removed')
  }

  /**
   * Puts files into the library, all of them or none; what memory knows of them follows once they are on the disk. False where the
   * disk refused them, which the report then says: there is no use in going on.
   */
  #commit(readings: readonly Reading[], added: number, report: ImportReport): boolean {
    const { store, shelf, knowledge, onChange } = this.#parts
    let taken: ArticleId[][]
    try {
      taken = store.transaction(() => readings.map((reading) => this.#take(reading, added)))
    } catch (thrown) {
      for (const { file } of readings) report.problems.push({ file: nameOf(file), fault: toFault(thrown) })
      return false
    }
    for (const [at, { file, extraction }] of readings.entries()) {
      const name = nameOf(file)
      for (const one of extraction.extracted) {
        if ('fault' in one) report.problems.push({ file: placed(name, one.place), fault: one.fault })
      }
      if (taken[at]?.length === 0 && extraction.extracted.some((one) => 'text' in one)) report.duplicates.push(name)
    }
    const keys = taken.flat()
    for (const key of keys) {
      const stored = shelf.stored(key)
      const profile = store.derived.profile(stored.id)
      if (profile !== undefined) knowledge.add(shelf.read(stored), profile)
    }
    report.added.push(...keys)
    if (keys.length > 0) onChange(keys)
    return true
  }

  /** The articles that a file adds to the list; none where all of its texts are there. */
  #take({ file, size, modified, extraction }: Reading, added: number): ArticleId[] {
    const { originals } = this.#parts.store
    const original = originals.idOf(extraction.original.hash) ?? originals.add(extraction.original)
    originals.sawFile(file, size, modified, original)
    return extraction.extracted.flatMap((one) => ('text' in one ? this.#takeText(one, original, file, added) : []))
  }

  #takeText(extract: Extract, original: number, file: string, added: number): ArticleId[] {
    const { store, shelf } = this.#parts
    const key = idOf(extract.text)
    const there = store.articles.byKey(key)
    if (there !== undefined) {
      if (there.hidden !== 'removed') return []
      store.articles.hide(there.id, null)
      return [key]
    }
    const id = store.articles.add({ ...extract, key, original, path: file, added, whole: null, part: null })
    const stored = store.articles.byId(id)
    if (stored !== undefined) shelf.readAnew(stored)
    return [key]
  }

  /**
   * Sets aside what new articles show to be an outlet's boilerplate: in them, and where they are many beside those that were there,
   * in all. A few more reports seldom tell anything new of the others, and to read a whole library again takes seconds.
   */
  async #learn(added: readonly ArticleId[]): Promise<void> {
    const { store, shelf, knowledge, onChange } = this.#parts
    const all = store.articles.shown()
    const learners = added.length * MUCH >= all.length ? all : added
    const changed: ArticleId[] = []
    let last = performance.now()
    for (const key of learners) {
      const stored = shelf.stored(key)
      const before = shelf.read(stored)
      const boilerplate = knowledge.boilerplateIn(before)
      if (boilerplate.length !== before.boilerplate.length) {
        const after = { ...before, boilerplate }
        const { profile } = store.transaction(() => shelf.keep(stored.id, after))
        knowledge.change(before, after, profile)
        changed.push(key)
      }
      if (performance.now() - last < PROGRESS_INTERVAL) continue
      await soon()
      last = performance.now()
    }
    store.transaction(() => {
      knowledge.keepStories()
    })
    onChange(changed)
  }
}

async function filesIn(paths: readonly string[], { problems }: ImportReport): Promise<string[]> {
  const files: string[] = []
  for (const given of paths) {
    try {
      for (const file of await findArticles(given, IMPORTED)) files.push(file)
    } catch (thrown) {
      problems.push({ file: nameOf(given), fault: toFault(thrown) })
    }
  }
  return files
}

function nameOf(file: string): string {
  return shownAs(path.basename(file))
}

function placed(name: string, place: string | null): string {
  return place === null ? name : `${name}, ${shownAs(place)}`
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
