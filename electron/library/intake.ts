import { stat } from 'node:fs/promises'
import type { ArticleId } from '../../shared/article/article.ts'
import { toFault } from '../../shared/ipc/fault.ts'
import type { ImportReport } from '../../shared/ipc.ts'
import { ALL_ENDINGS } from '../import/endings.ts'
import type { Progress } from '../worker/protocol.ts'
import type { Extractor, Reading as FileReading } from './extraction.ts'
import { findArticles } from './find-articles.ts'
import { emptyReport, IntakeRun, nameOf } from './intake-run.ts'
import type { Reading, RunParts } from './intake-run.ts'

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

/** Takes files into the library. */
export class Intake {
  readonly #parts: IntakeParts

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
    const files = await this.#filesIn(paths, report)
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
        ahead.push(this.#begin(files[next++] ?? '', report, stop, onReached))
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

  #begin(
    file: string,
    report: ImportReport,
    stop: AbortSignal,
    onReached: (begun: Begun, share: number) => void,
  ): Begun {
    const begun: Begun = {
      file,
      reading: this.#read(file, report, {
        signal: stop,
        onReached: (share) => {
          onReached(begun, share)
        },
      }),
    }
    return begun
  }

  /** Null where there is nothing to take in: the file is as it was, or it cannot be read, and the report says so. */
  async #read(file: string, report: ImportReport, how: FileReading): Promise<Reading | null> {
    try {
      const { size, mtimeMs } = await stat(file)
      const original = this.#parts.store.originals.asLastRead(file, size, mtimeMs)
      const keys = original === undefined ? [] : this.#shownOf(original)
      const [of] = keys
      if (of !== undefined) {
        report.duplicates.push({ file: nameOf(file), of, known: keys.length, texts: keys.length })
        return null
      }
      const extraction = await this.#parts.extract({ file }, how)
      return { file, seen: { size, modified: mtimeMs }, extraction, texts: 0, share: 0, known: [] }
    } catch (thrown) {
      if (!how.signal.aborted) report.problems.push(this.#problem(file, thrown))
      return null
    }
  }

  #problem(file: string, thrown: unknown): ImportReport['problems'][number] {
    return { file: nameOf(file), fault: toFault(thrown), retry: this.#parts.failures.idOf(file) }
  }

  /** What an original gave, if all of it is in the list still, in one way or another; nothing else. */
  #shownOf(original: number): ArticleId[] {
    const { articles } = this.#parts.store
    const keys = articles.ofOriginal(original)
    return keys.every((key) => articles.byKey(key)?.hidden !== 'removed') ? keys : []
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
