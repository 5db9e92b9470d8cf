import path from 'node:path'
import { setImmediate as soon } from 'node:timers/promises'
import type { ArticleId } from '../../shared/article/article.ts'
import { toFault } from '../../shared/ipc/fault.ts'
import type { Fault } from '../../shared/ipc/fault.ts'
import type { ImportReport } from '../../shared/ipc.ts'
import { shownAs } from '../../shared/text/display.ts'
import type { Extract } from '../import/importer.ts'
import type { Extraction } from './extraction.ts'
import type { Failures } from './failures.ts'
import type { Knowledge } from './knowledge.ts'
import { learnBoilerplate } from './learn-boilerplate.ts'
import type { Known, Shelf } from './shelf.ts'
import type { StoredArticle } from './store/articles.ts'
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
  readonly failures: Failures
  /** Called now and then when something is on the disk, with the articles that came or are not as they were. */
  readonly onChange: (articles: readonly ArticleId[]) => void
}

/** A file that is read. */
export interface Reading {
  readonly file: string
  /** How it looked on the disk, by which it is known to be the same; null for what is in no file. */
  readonly seen: { readonly size: number; readonly modified: number } | null
  readonly extraction: Extraction
  /** How many texts it gave so far, and how much of it that is, from 0 to 1. */
  texts: number
  share: number
  /** The articles that the library held already. */
  readonly known: ArticleId[]
}

/** One text of a file; null at its end. */
interface Piece {
  readonly reading: Reading
  readonly extract: Extract | null
}

/** What became of a text: it is new, or the library holds it as an article. */
type Taken = { readonly known: Known } | { readonly there: ArticleId }

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

  /**
   * Takes what a file gives, a part at a time where it is much, so that others are answered in between, and tells `onTaken` as more
   * of it is. False where it was ended before the file was.
   */
  async take(reading: Reading, stop: AbortSignal, onTaken: (reading: Reading) => void): Promise<boolean> {
    try {
      for await (const part of reading.extraction.parts) {
        reading.share = part.share
        for (const one of part.extracted) {
          if ('text' in one) {
            reading.texts++
            if (!(await this.#wait({ reading, extract: one }))) return false
            // What waits is in when the import ends.
            if (stop.aborted) return this.#stopIn(reading)
          } else this.#problem(reading, one.fault, one.place)
        }
        onTaken(reading)
      }
    } catch (thrown) {
      if (stop.aborted) return this.#stopIn(reading)
      this.#problem(reading, toFault(thrown), null)
      return true
    }
    return this.#wait({ reading, extract: null })
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

  /** False where the disk refused what waited. */
  async #wait(piece: Piece): Promise<boolean> {
    this.#waiting.push(piece)
    const isTime = performance.now() - this.#committed >= COMMIT_INTERVAL
    if (!isTime && this.#waiting.length < MOST_AT_ONCE) return true
    this.#commit()
    await soon()
    return !this.isRefused
  }

  #stopIn({ file, texts, share }: Reading): false {
    const about = share > 0 ? Math.max(texts, Math.round(texts / share)) : null
    if (texts > 0) this.#report.partly = { file: nameOf(file), taken: texts, about }
    return false
  }

  #problem({ file }: Reading, fault: Fault, place: string | null): void {
    const retry = this.#parts.failures.idOf(file)
    this.#report.problems.push({ file: placed(nameOf(file), place), fault, retry })
  }

  /** Puts what waits into the library, all or nothing; what memory knows of it follows once it is on the disk. */
  #commit(): void {
    const { store, knowledge, onChange } = this.#parts
    const pieces = this.#waiting
    this.#waiting = []
    let taken: (Taken | null)[]
    try {
      taken = store.transaction(() => pieces.map((piece) => this.#take(piece)))
    } catch (thrown) {
      this.isRefused = true
      const fault = toFault(thrown)
      for (const reading of new Set(pieces.map((piece) => piece.reading))) this.#problem(reading, fault, null)
      return
    }
    for (const [at, { reading, extract }] of pieces.entries()) {
      const one = taken[at]
      if (one && 'known' in one) {
        knowledge.add(one.known)
        this.#report.added.push(one.known.read.stored.key)
        this.#untold.push(one.known.read.stored.key)
      } else if (one) reading.known.push(one.there)
      if (extract === null) this.#sayKnown(reading)
    }
    this.#committed = performance.now()
    if (this.#untold.length === 0 || this.#committed - this.#told < LIST_INTERVAL) return
    onChange(this.#untold)
    this.#untold = []
    this.#told = this.#committed
  }

  #sayKnown({ file, known, texts }: Reading): void {
    const [of] = known
    if (of !== undefined) this.#report.duplicates.push({ file: nameOf(file), of, known: known.length, texts })
  }

  #take({ reading, extract }: Piece): Taken | null {
    const { originals, articles } = this.#parts.store
    const { file, seen, extraction } = reading
    const original = originals.idOf(extraction.original.hash) ?? originals.add(extraction.original)
    if (extract === null) {
      // Only a file of which everything is in need not be read again.
      if (seen !== null) originals.sawFile(file, seen.size, seen.modified, original)
      return null
    }
    const taken = this.#takeText(extract, original, file)
    const isKept = extraction.original.packed !== null || articles.ofOriginal(original).length > 0
    if (!isKept) originals.pack(original, extract.text)
    return taken
  }

  #takeText(extract: Extract, original: number, file: string): Taken {
    const { store, shelf } = this.#parts
    const key = idOf(extract.text)
    const there = store.articles.byKey(key)
    if (there !== undefined) {
      if (there.hidden !== 'removed') return { there: this.#shownFor(there) }
      store.articles.hide(there.id, null)
      const known = shelf.known({ ...there, hidden: null })
      return known === undefined ? { there: key } : { known }
    }
    const fresh = { ...extract, key, original, path: file, added: this.#began, whole: null, part: null }
    const added = store.articles.add(fresh)
    for (const tag of extract.tags ?? []) store.said.setTag(tag, [added], true)
    const stored = store.articles.byId(added)
    return stored === undefined ? { there: key } : { known: shelf.readAnew(stored) }
  }

  /** The article by which the list shows a text: the first report of a file whose reports stand for it. */
  #shownFor({ id, key, hidden }: StoredArticle): ArticleId {
    return hidden === 'apart' ? (this.#parts.store.articles.partsOf(id)[0]?.key ?? key) : key
  }
}

/** The report of an import of nothing. */
export function emptyReport(): ImportReport {
  return { added: [], duplicates: [], copies: [], problems: [], left: 0, partly: null }
}

/** The name of a file as a list may show it. */
export function nameOf(file: string): string {
  return shownAs(path.basename(file))
}

function placed(name: string, place: string | null): string {
  return place === null ? name : `${name}, ${shownAs(place)}`
}
