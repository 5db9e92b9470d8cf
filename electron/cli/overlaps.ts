import { statSync } from 'node:fs'
import { Collection } from '../../shared/align/overlaps/collection.ts'
import { FEWEST_WORDS } from '../../shared/align/overlaps/fingerprints.ts'
import { findOverlaps } from '../../shared/align/overlaps/overlaps.ts'
import type { Overlap } from '../../shared/align/overlaps/overlap.ts'
import { MOST_PLACES } from '../../shared/align/overlaps/shared-places.ts'
import { FaultError } from '../../shared/ipc/fault.ts'
import { EXIT, report, UsageError } from './command.ts'
import type { ExitCode, Flags, Output } from './command.ts'
import { Progress } from './progress.ts'
import { eachTextIn } from './text-bytes.ts'

/** Lines are written in blocks of so many bytes at most: a pipe takes them whole, so that no half line is left by Ctrl+C. */
const BLOCK = 4096
/** Bytes that a folder is taken to hold, to begin with: forty thousand articles. */
const ROOM_FOR_FOLDER = 64 << 20

/**
 * `overlaps PATH…`: every pair of articles that shares a run of twelve words. The whole text counts, as it stands in the
 * file: to clean it would take some thirty times as long as all the rest, and what an outlet prints under all its reports
 * gives itself away by the many places where it stands.
 */
export async function overlaps(paths: readonly string[], flags: Flags, output: Output): Promise<ExitCode> {
  if (paths.length === 0) throw new UsageError('overlaps takes one path or more.')
  const progress = new Progress(output)
  const { collection, names, code } = await read(paths, output, progress)
  const lines = new Lines(output)
  let pairs = 0
  const found = findOverlaps(collection, {
    onProgress: (done, total) => {
      progress.step(() => `${done} of ${total} articles compared, ${pairs} pairs`)
    },
  })
  let next = found.next()
  for (; next.done !== true; next = found.next()) {
    pairs++
    lines.add(flags.json ? asJson(next.value, names) : asText(next.value, names))
  }
  lines.flush()
  if (next.value > 0) output.err(asNote(next.value))
  return code
}

/** Puts lines together to be written at once. */
class Lines {
  readonly #output: Output
  #block = ''
  #bytes = 0

  constructor(output: Output) {
    this.#output = output
  }

  add(line: string): void {
    const bytes = Buffer.byteLength(line)
    if (this.#bytes + bytes > BLOCK) this.flush()
    this.#block += line
    this.#bytes += bytes
  }

  flush(): void {
    if (this.#block !== '') this.#output.out(this.#block)
    this.#block = ''
    this.#bytes = 0
  }
}

async function read(paths: readonly string[], output: Output, progress: Progress) {
  const collection = new Collection(paths.reduce((bytes, given) => bytes + sizeOf(given), 0))
  const names = new Set<string>()
  let code: ExitCode = EXIT.done
  for (const given of paths) {
    const isNew = (name: string): boolean => {
      const { size } = names
      if (names.add(name).size > size) return true
      // A file may be named by itself and by its folder too: then it is one article.
      if (given.endsWith('.jsonl')) {
        report(output, name, sameId())
        code = EXIT.someFailed
      }
      return false
    }
    await eachTextIn(given, (read) => {
      if ('thrown' in read) {
        report(output, read.name, read.thrown)
        code = EXIT.someFailed
      } else if ('names' in read) {
        collection.addAll(read, (text) => isNew(read.names[text] ?? ''))
      } else if (isNew(read.name)) {
        collection.add(read.bytes, read.start, read.end, read.isEscaped)
        progress.step(() => `${names.size} articles read`)
      }
    })
  }
  return { collection, names: [...names], code }
}

/** Bytes of a file of articles, or a generous guess for a folder; 0 for anything else. */
function sizeOf(given: string): number {
  try {
    const stats = statSync(given)
    if (stats.isDirectory()) return ROOM_FOR_FOLDER
    return given.endsWith('.jsonl') ? stats.size : 0
  } catch {
    // Whoever reads it says what is wrong with it.
    return 0
  }
}

function sameId(): FaultError {
  return new FaultError('unreadable', 'Another article has this id.', 'Give each article an id of its own.')
}

function asJson({ a, b, words, ofA, ofB }: Overlap, names: readonly string[]): string {
  const [nameA, nameB] = [JSON.stringify(names[a]), JSON.stringify(names[b])]
  return `{"a":${nameA},"b":${nameB},"words":${words},"ofA":${rounded(ofA)},"ofB":${rounded(ofB)}}\n`
}

function rounded(share: number): number {
  return Math.round(share * 1e4) / 1e4
}

function asText({ a, b, words, ofA, ofB }: Overlap, names: readonly string[]): string {
  return `A ${names[a] ?? ''}\nB ${names[b] ?? ''}\n  ${words} words, ${percent(ofA)} of A and ${percent(ofB)} of B\n\n`
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}

function asNote(furniture: number): string {
  const stand = furniture === 1 ? 'One run of words stands' : `${furniture} runs of words stand`
  return `${stand} in more than ${MOST_PLACES} places: taken for furniture. (Runs of ${FEWEST_WORDS} words.)\n`
}
