import path from 'node:path'
import { setImmediate as soon } from 'node:timers/promises'
import type { ArticleId } from '../../shared/article/article.ts'
import { toFault } from '../../shared/ipc/fault.ts'
import type { Fault } from '../../shared/ipc/fault.ts'
import type { ImportReport } from '../../shared/ipc.ts'
import { shownAs } from '../../shared/text/display.ts'
import type { Part } from './extraction.ts'
import type { Failures } from './failures.ts'
import type { Knowledge } from './knowledge.ts'
import { learnBoilerplate } from './learn-boilerplate.ts'
import type { Reading } from './reading.ts'
import type { Shelf } from './shelf.ts'
import type { Store } from './store/store.ts'
import { tellFault } from '../tell-fault.ts'
import { TakeIn } from './take-in.ts'
import type { Piece, Taken } from './take-in.ts'
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

/** One import: what of it waits to be written, and what has come of it. */
export class IntakeRun {
  /** Whether the disk refused what it was given: there is no use in going on. */
  isRefused = false
  readonly #parts: RunParts
  readonly #report: ImportReport
  readonly #takeIn: TakeIn
  #waiting: Piece[] = []
  #committed = performance.now()
  #untold: ArticleId[] = []
  #told = performance.now()

  constructor(parts: RunParts, report: ImportReport) {
    this.#parts = parts
    this.#report = report
    this.#takeIn = new TakeIn(parts)
  }

  /**
   * Takes what a file gives, a part at a time where it is much, so that others are answered in between, and tells `onTaken` as more
   * of it is. False where it was ended before the file was.
   */
  async take(reading: Reading, stop: AbortSignal, onTaken: (reading: Reading) => void): Promise<boolean> {
    try {
      for await (const part of this.#partsOf(reading)) {
        reading.share = part.share
        for (const one of part.extracted) {
          if ('text' in one) {
            const piece = { reading, extract: one, at: reading.texts++ }
            if (!(await this.#wait(piece))) return false
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
    return this.#wait({ reading, extract: null, at: reading.texts })
  }

  /** Writes what still waits, and looks at what came in as a whole: boilerplate, stories, near copies. */
  async end(): Promise<void> {
    this.#commit()
    const { knowledge, onChange } = this.#parts
    const { added } = this.#report
    try {
      if (!this.isRefused) await this.#learn()
    } catch (thrown) {
      // What came in is on the disk and in the report; what is learned of it is learned again where it is not kept.
      tellFault(thrown)
    } finally {
      onChange(this.#untold)
    }
    for (const article of added) {
      const copy = knowledge.copyOf(article)
      if (copy !== null) this.#report.copies.push({ article, of: copy.id, alike: Math.min(1, copy.alike) })
    }
  }

  async #learn(): Promise<void> {
    const { store, knowledge } = this.#parts
    const { added, updated } = this.#report
    const changed = await learnBoilerplate(this.#parts, [...added, ...updated.map(({ article }) => article)])
    this.#untold.push(...changed)
    store.transaction(() => {
      knowledge.keepStories()
    })
  }

  /**
   * What a file gives. One that has changed is read to its end before any of it is taken: only then is it known which of its former
   * texts it has no longer.
   */
  async *#partsOf(reading: Reading): AsyncGenerator<Part> {
    reading.former = this.#takeIn.formerOf(reading)
    if (reading.former.size === 0) {
      yield* reading.extraction.parts
      return
    }
    const parts: Part[] = []
    for await (const part of reading.extraction.parts) {
      parts.push(part)
      for (const one of part.extracted) if ('text' in one) reading.keys.add(idOf(one.text))
    }
    yield* parts
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
    const { store, onChange } = this.#parts
    const pieces = this.#waiting
    this.#waiting = []
    let taken: (Taken | null)[]
    try {
      taken = store.transaction(() => pieces.map((piece) => this.#takeIn.take(piece)))
    } catch (thrown) {
      this.isRefused = true
      this.#takeIn.forget()
      const fault = toFault(thrown)
      for (const reading of new Set(pieces.map((piece) => piece.reading))) this.#problem(reading, fault, null)
      return
    }
    this.#untold.push(...this.#takeIn.remember())
    for (const [at, { reading, extract }] of pieces.entries()) {
      const one = taken[at] ?? null
      if (one !== null) this.#note(one, reading)
      if (extract === null) this.#sayKnown(reading)
    }
    this.#committed = performance.now()
    if (this.#untold.length === 0 || this.#committed - this.#told < LIST_INTERVAL) return
    onChange(this.#untold)
    this.#untold = []
    this.#told = this.#committed
  }

  #note(taken: Taken, reading: Reading): void {
    switch (taken.as) {
      case 'known':
        reading.known.push(taken.article)
        return
      case 'added':
        this.#report.added.push(taken.article)
        return
      case 'updated':
        this.#report.updated.push(...taken.versions)
    }
  }

  /** What a changed file has still, and one that lies elsewhere now, is no news. */
  #sayKnown({ file, known, texts, former, movedFrom }: Reading): void {
    const [of] = known
    if (of === undefined || movedFrom !== null || (former.size > 0 && known.length < texts)) return
    this.#report.duplicates.push({ file: nameOf(file), of, known: known.length, texts })
  }
}

/** The report of an import of nothing. */
export function emptyReport(): ImportReport {
  return { added: [], updated: [], duplicates: [], copies: [], problems: [], left: 0, partly: null }
}

/** The name of a file as a list may show it. */
export function nameOf(file: string): string {
  return shownAs(path.basename(file))
}

function placed(name: string, place: string | null): string {
  return place === null ? name : `${name}, ${shownAs(place)}`
}
