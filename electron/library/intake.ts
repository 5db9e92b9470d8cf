import type { Stats } from 'node:fs'
import { lstat, stat } from 'node:fs/promises'
import { toFault } from '../../shared/ipc/fault.ts'
import type { ImportReport } from '../../shared/ipc.ts'
import { ALL_ENDINGS } from '../import/endings.ts'
import type { Progress } from '../worker/protocol.ts'
import { ENGINE } from './engine.ts'
import type { Extractor, Reading as FileReading } from './extraction.ts'
import { findArticles } from './find-articles.ts'
import { emptyReport, IntakeRun, nameOf } from './intake-run.ts'
import type { RunParts } from './intake-run.ts'
import { faultOfSystem } from '../import/read-bytes.ts'
import { tellFault } from '../tell-fault.ts'
import { readingOf } from './reading.ts'
import type { Reading } from './reading.ts'

/** How often an import says how far it is, in milliseconds: as often as a person can read. */
const PROGRESS_INTERVAL = 100
/** How many files are read ahead of the one that is taken in. */
const AHEAD = 4
/** What a folder is searched for. */
const IMPORTED = new Set(ALL_ENDINGS.map((ending) => `.${ending}`))

interface IntakeParts extends RunParts {
  readonly extract: Extractor
}

/** A file that is read, or waits to be. */
interface Begun {
  readonly file: string
  readonly reading: Promise<Reading | null>
}

/** What comes of files, and whether they lie in followed folders. */
interface Job {
  readonly report: ImportReport
  readonly isFollowed: boolean
}

/** Takes files into the library. */
export class Intake {
  readonly #parts: IntakeParts
  /** Files of followed folders that gave no article, until that is on the disk. */
  readonly #refused: { readonly file: string; readonly stats: Stats }[] = []

  constructor(parts: IntakeParts) {
    this.#parts = parts
  }

  /** Reads files and folders. One that cannot be read is in the report and stops nothing; `signal` ends it, within a file too. */
  async add(
    paths: readonly string[],
    signal: AbortSignal,
    onProgress: (progress: Progress) => void,
  ): Promise<ImportReport> {
    const report = emptyReport()
    return this.#take(await this.#filesIn(paths, report), { report, isFollowed: false }, signal, onProgress)
  }

  /**
   * Reads files of followed folders. One that gives no article is in the report once, until it changes; what the person removed
   * stays removed.
   */
  follow(
    files: readonly string[],
    signal: AbortSignal,
    onProgress: (progress: Progress) => void,
  ): Promise<ImportReport> {
    return this.#take(files, { report: emptyReport(), isFollowed: true }, signal, onProgress)
  }

  async #take(
    files: readonly string[],
    job: Job,
    signal: AbortSignal,
    onProgress: (progress: Progress) => void,
  ): Promise<ImportReport> {
    const { report } = job
    const run = new IntakeRun(this.#parts, report)
    const ended = new AbortController()
    const stop = AbortSignal.any([signal, ended.signal])
    const isStopped = (): boolean => stop.aborted
    const tell = atMostEvery(PROGRESS_INTERVAL, onProgress)
    const ahead: Begun[] = []
    let [next, done] = [0, 0]
    let current: Begun | undefined
    const tellWhere = (file: string, share: number, articles: number): void => {
      tell({ done, total: files.length, file: nameOf(file), share, articles })
    }
    // How far the thread is counts until something of the file has been taken: from then on, what has been taken does.
    let isTaking = false
    const onReached = (begun: Begun, share: number): void => {
      if (begun === current && !isTaking) tellWhere(begun.file, share, 0)
    }
    const onTaken = ({ file, share, texts }: Reading): void => {
      isTaking = true
      tellWhere(file, share, texts)
    }
    for (; done < files.length && !isStopped() && !run.isRefused; done++) {
      while (ahead.length < AHEAD && next < files.length) {
        ahead.push(this.#begin(files[next++] ?? '', job, stop, onReached))
      }
      current = ahead.shift()
      isTaking = false
      tellWhere(current?.file ?? '', 0, 0)
      const reading = await current?.reading
      if (reading && !(await run.take(reading, stop, onTaken))) break
      // What nobody waited for any more was not read.
      if (!reading && isStopped()) break
    }
    // Those that were read ahead are not wanted now.
    ended.abort()
    report.left = files.length - done
    await run.end()
    if (!run.isRefused) this.#keepRefused()
    return report
  }

  /** Tries again what an earlier import could not read, by the ids in its report. Rejects with a FaultError where none is known. */
  async retry(
    ids: readonly string[],
    signal: AbortSignal,
    onProgress: (progress: Progress) => void,
  ): Promise<ImportReport> {
    return this.add(this.#parts.failures.pathsOf(ids), signal, onProgress)
  }

  #begin(file: string, job: Job, stop: AbortSignal, onReached: (begun: Begun, share: number) => void): Begun {
    const begun: Begun = {
      file,
      reading: this.#read(file, job, {
        signal: stop,
        onReached: (share) => {
          onReached(begun, share)
        },
      }),
    }
    return begun
  }

  /** Null where there is nothing to take in: the file is as it was, or it cannot be read, and the report says so. */
  async #read(file: string, { report, isFollowed }: Job, how: FileReading): Promise<Reading | null> {
    const { store, extract } = this.#parts
    let stats: Stats | null = null
    try {
      stats = await stat(file)
      const { size, mtimeMs: modified } = stats
      const original = store.originals.asLastRead(file, size, modified)
      if (original !== undefined && isFollowed) return null
      const [of, ...others] = original === undefined ? [] : store.files.shownOf(original)
      if (of !== undefined) {
        report.duplicates.push({ file: nameOf(file), of, known: others.length + 1, texts: others.length + 1 })
        return null
      }
      const extraction = await extract({ file }, how)
      const places = await this.#otherPlaces(file, extraction.original.hash)
      return readingOf({ file, seen: { size, modified }, ...places, isFollowed }, extraction)
    } catch (thrown) {
      if (how.signal.aborted) return null
      // One that is gone by now is told of by its absence.
      if (isFollowed && toFault(thrown).code === 'missing') return null
      if (isFollowed && stats !== null) this.#refused.push({ file, stats })
      report.problems.push(this.#problem(file, thrown))
      return null
    }
  }

  #keepRefused(): void {
    const { store } = this.#parts
    const refused = this.#refused.splice(0)
    try {
      store.transaction(() => {
        for (const { file, stats } of refused) store.files.refuse(file, stats.size, stats.ctimeMs, ENGINE)
      })
    } catch (thrown) {
      // They are read again, and that is all.
      tellFault(thrown)
    }
  }

  /** Where else the text of a file, or what it was, is said to lie, and does not any more: the file may have been moved from there. */
  async #otherPlaces(file: string, hash: string): Promise<Pick<Reading, 'missing' | 'movedFrom'>> {
    const { files, originals } = this.#parts.store
    const [now, before] = [originals.idOf(hash), files.originalAt(file)]
    const same = now === undefined || now === before ? [] : files.othersOf(now, file)
    const others = new Set([...same, ...(before === undefined || now === before ? [] : files.sharing(before, file))])
    const missing: string[] = []
    for (const other of others) if (await isMissing(other)) missing.push(other)
    return { missing, movedFrom: same.find((other) => missing.includes(other)) ?? null }
  }

  #problem(file: string, thrown: unknown): ImportReport['problems'][number] {
    return { file: nameOf(file), fault: toFault(thrown), retry: this.#parts.failures.idOf(file) }
  }

  async #filesIn(paths: readonly string[], { problems }: ImportReport): Promise<string[]> {
    const files: string[] = []
    for (const given of paths) {
      try {
        for (const file of await findArticles(given, IMPORTED)) files.push(file)
      } catch (thrown) {
        problems.push(this.#problem(given, thrown))
      }
    }
    return files
  }
}

async function isMissing(file: string): Promise<boolean> {
  try {
    await lstat(file)
    return false
  } catch (thrown) {
    return faultOfSystem(thrown).fault.code === 'missing'
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
