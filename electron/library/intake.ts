import { stat } from 'node:fs/promises'
import { toFault } from '../../shared/ipc/fault.ts'
import type { ImportReport } from '../../shared/ipc.ts'
import { ALL_ENDINGS } from '../import/endings.ts'
import type { Progress } from '../worker/protocol.ts'
import type { Extractor } from './extraction.ts'
import { findArticles } from './find-articles.ts'
import { IntakeRun, nameOf } from './intake-run.ts'
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
    const files = await filesIn(paths, report)
    const run = new IntakeRun(this.#parts, report)
    const tell = atMostEvery(PROGRESS_INTERVAL, onProgress)
    const ahead: Promise<Reading | null>[] = []
    let next = 0
    let done = 0
    for (; done < files.length && !signal.aborted && !run.isRefused; done++) {
      while (ahead.length < AHEAD && next < files.length) ahead.push(this.#read(files[next++] ?? '', report))
      tell({ done, total: files.length, file: nameOf(files[done] ?? '') })
      const reading = await ahead.shift()
      if (reading) await run.take(reading)
    }
    report.left = files.length - done
    await run.end()
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
      return { file, size, modified: mtimeMs, extraction: await this.#parts.extract(file), fresh: 0 }
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
