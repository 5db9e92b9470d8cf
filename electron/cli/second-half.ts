import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { CollectedTexts } from '../../shared/align/overlaps/collection.ts'

/** What the other thread is told to read: a .jsonl file from a place in bytes to its end at `size`, or text files. */
export type Half = { readonly file: string; readonly from: number; readonly size: number } | readonly string[]

/** What it sends back: the articles in order, and what they are called. */
export interface HalfRead extends CollectedTexts {
  readonly names: readonly string[]
}

/** In bytes. Of a smaller file, half is read before another thread has started. */
const LEAST_SIZE = 8 << 20
/** What this thread reads while the other one starts, in bytes. */
const HEAD_START = 2 << 20
/** The same in files, each of which takes the time of some more bytes to open. */
const LEAST_FILES = 4096
const HEAD_START_FILES = 1024
/** Where no line ends within so many bytes of the middle, the file is not cut. */
const LONGEST_LINE = 1 << 16
const NEWLINE = 0x0a

/** The second half of many articles, read by another thread while this one reads the first. */
export class SecondHalf {
  /** Where it begins: in bytes after a line break, or in files. */
  readonly from: number
  readonly #read: Promise<HalfRead | undefined>

  private constructor(from: number, half: Half) {
    this.from = from
    this.#read = readElsewhere(half)
  }

  /** Starts to read that of a .jsonl file; undefined where it is small, cannot be cut, or there is one processor. */
  static ofLines(file: string): SecondHalf | undefined {
    const half = availableParallelism() > 1 ? cut(file) : undefined
    return half && new SecondHalf(half.from, half)
  }

  /** Starts to read the second half of these files; undefined where there are few, or one processor. */
  static ofFiles(files: readonly string[]): SecondHalf | undefined {
    if (availableParallelism() === 1 || files.length < LEAST_FILES) return undefined
    const from = Math.floor((files.length + HEAD_START_FILES) / 2)
    return new SecondHalf(from, files.slice(from))
  }

  /**
   * Its articles in order, those with the id of another among them. Undefined where the other thread did not start, or met
   * anything but articles: what is wrong is said, one by one, by whoever reads them in order.
   */
  texts(): Promise<HalfRead | undefined> {
    return this.#read
  }
}

function readElsewhere(half: Half): Promise<HalfRead | undefined> {
  const [, program = ''] = process.argv
  return new Promise<HalfRead>((resolve, reject) => {
    const thread = new Worker(program, { workerData: half })
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', reject)
  }).catch(() => undefined)
}

function cut(file: string) {
  try {
    // Not by opening it: a pipe can be opened once.
    const { size } = statSync(file)
    if (size < LEAST_SIZE) return undefined
    const middle = Math.floor((size + HEAD_START) / 2)
    const end = lineBreakAfter(file, middle)
    return end === undefined ? undefined : { file, from: end + 1, size }
  } catch {
    // Whoever reads it says what is wrong with it.
    return undefined
  }
}

function lineBreakAfter(file: string, place: number): number | undefined {
  const handle = openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(LONGEST_LINE)
    readSync(handle, bytes, 0, bytes.length, place)
    const end = bytes.indexOf(NEWLINE)
    return end === -1 ? undefined : place + end
  } finally {
    closeSync(handle)
  }
}
