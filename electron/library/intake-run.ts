import path from 'node:path'
import { setImmediate as soon } from 'node:timers/promises'
import type { ArticleId } from '../../shared/article/article.ts'
import { toFault } from '../../shared/ipc/fault.ts'
import type { ImportReport } from '../../shared/ipc.ts'
import { shownAs } from '../../shared/text/display.ts'
import type { Extract } from '../import/importer.ts'
import type { Extraction } from './extraction.ts'
import type { Knowledge } from './knowledge.ts'
import { learnBoilerplate } from './learn-boilerplate.ts'
import type { Known, Shelf } from './shelf.ts'
import type { Store } from './store/store.ts'
import { idOf } from './text-id.ts'

/** The longest that texts wait to be written together, in milliseconds, and the most that do. What is written is safe. */
const COMMIT_INTERVAL = 250
const MOST_AT_ONCE = 64
/** How often the list is told of what came in, in milliseconds: a large one takes a tenth of that to be made anew. */
const LIST_INTERVAL = 1000

export interface RunParts {
  readonly store: Store
  readonly shelf: Shelf
  readonly knowledge: Knowledge
  /** Called now and then when something is on the disk, with the articles that came or are not as they were. */
  readonly onChange: (articles: readonly ArticleId[]) => void
}

/** A file that was read, and how many of its texts were new so far. */
export interface Reading {
  readonly file: string
  readonly size: number
  readonly modified: number
  readonly extraction: Extraction
  fresh: number
}

/** One text of a file; null where it gave none. */
interface Piece {
  readonly reading: Reading
  readonly extract: Extract | null
  readonly isLast: boolean
}

/** One import: what of it waits to be written, and what has come of it. */
export class IntakeRun {
  /** Whether the disk refused what it was given: there is no use in going on. */
  isRefused = false
  readonly #parts: RunParts
  readonly #report: ImportReport
  /** When it began, milliseconds since 1970: what came in together stands together in the list. */
  readonly #began = Date.now()
  #waiting: Piece[] = []
  #committed = performance.now()
  #untold: ArticleId[] = []
  #told = performance.now()

  constructor(parts: RunParts, report: ImportReport) {
    this.#parts = parts
    this.#report = report
  }

  /** Takes what a file gave, a part at a time where it is much, so that others are answered in between. */
  async take(reading: Reading): Promise<void> {
    const texts: Extract[] = []
    for (const one of reading.extraction.extracted) {
      if ('text' in one) texts.push(one)
      else this.#report.problems.push({ file: placed(nameOf(reading.file), one.place), fault: one.fault })
    }
    const extracts = texts.length === 0 ? [null] : texts
    for (const [at, extract] of extracts.entries()) {
      this.#waiting.push({ reading, extract, isLast: at === extracts.length - 1 })
      const isTime = performance.now() - this.#committed >= COMMIT_INTERVAL
      if (!isTime && this.#waiting.length < MOST_AT_ONCE) continue
      this.#commit()
      if (this.isRefused) return
      await soon()
    }
  }

  /** Writes what still waits, and looks at what came in as a whole: boilerplate, stories, near copies. */
  async end(): Promise<void> {
    this.#commit()
    if (this.isRefused) return
    const { store, knowledge, onChange } = this.#parts
    const changed = await learnBoilerplate(this.#parts, this.#report.added)
    store.transaction(() => {
      knowledge.keepStories()
    })
    onChange([...this.#untold, ...changed])
    for (const article of this.#report.added) {
      const copy = knowledge.copyOf(article)
      if (copy !== null) this.#report.copies.push({ article, of: copy.id, alike: Math.min(1, copy.alike) })
    }
  }

  /** Puts what waits into the library, all or nothing; what memory knows of it follows once it is on the disk. */
  #commit(): void {
    const { store, knowledge, onChange } = this.#parts
    const pieces = this.#waiting
    this.#waiting = []
    let taken: (Known | null)[]
    try {
      taken = store.transaction(() => pieces.map((piece) => this.#take(piece)))
    } catch (thrown) {
      this.isRefused = true
      const files = new Set(pieces.map(({ reading }) => nameOf(reading.file)))
      for (const file of files) this.#report.problems.push({ file, fault: toFault(thrown) })
      return
    }
    for (const [at, { reading, extract, isLast }] of pieces.entries()) {
      const known = taken[at]
      if (known) {
        knowledge.add(known)
        reading.fresh++
        this.#report.added.push(known.read.stored.key)
        this.#untold.push(known.read.stored.key)
      }
      if (isLast && extract !== null && reading.fresh === 0) this.#report.duplicates.push(nameOf(reading.file))
    }
    this.#committed = performance.now()
    if (this.#untold.length === 0 || this.#committed - this.#told < LIST_INTERVAL) return
    onChange(this.#untold)
    this.#untold = []
    this.#told = this.#committed
  }

  /** What becomes known by a text; null where the list has it already. */
  #take({ reading, extract, isLast }: Piece): Known | null {
    const { originals, articles } = this.#parts.store
    const { file, size, modified, extraction } = reading
    const original = originals.idOf(extraction.original.hash) ?? originals.add(extraction.original)
    const known = extract === null ? null : this.#takeText(extract, original, file)
    // Only a file of which everything is in need not be read again.
    if (isLast) originals.sawFile(file, size, modified, original)
    const isKept = extract === null || extraction.original.packed !== null || articles.ofOriginal(original).length > 0
    if (!isKept) originals.pack(original, extract.text)
    return known
  }

  #takeText(extract: Extract, original: number, file: string): Known | null {
    const { store, shelf } = this.#parts
    const key = idOf(extract.text)
    const there = store.articles.byKey(key)
    if (there !== undefined) {
      if (there.hidden !== 'removed') return null
      store.articles.hide(there.id, null)
      return shelf.known({ ...there, hidden: null }) ?? null
    }
    const fresh = { ...extract, key, original, path: file, added: this.#began, whole: null, part: null }
    const stored = store.articles.byId(store.articles.add(fresh))
    return stored === undefined ? null : shelf.readAnew(stored)
  }
}

/** The name of a file as a list may show it. */
export function nameOf(file: string): string {
  return shownAs(path.basename(file))
}

function placed(name: string, place: string | null): string {
  return place === null ? name : `${name}, ${shownAs(place)}`
}
