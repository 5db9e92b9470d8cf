import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

/** The words of one article, as a `Collection` numbers them. */
export interface TextWords {
  readonly name: string
  readonly words: Int32Array
}

/** What the other thread is told. */
export interface HalfOfFile {
  readonly file: string
  /** Where its half begins, in bytes, and how long the file is. */
  readonly from: number
  readonly size: number
}

/** What it sends back: all words, where each article begins in them and the last one ends, and the ids. */
export interface HalfRead {
  readonly words: Int32Array<ArrayBuffer>
  readonly starts: Uint32Array
  readonly names: readonly string[]
}

/** In bytes. Of a smaller file, half is read before another thread has started. */
const LEAST_SIZE = 8 << 20
/** What this thread reads while the other one starts, in bytes. */
const HEAD_START = 2 << 20
/** Where no line ends within so many bytes of the middle, the file is not cut. */
const LONGEST_LINE = 1 << 16
const NEWLINE = 0x0a

/** The second half of a large .jsonl file, read by another thread while this one reads the first. */
export class SecondHalf {
  /** Where it begins, in bytes: after a line break. */
  readonly from: number
  readonly #read: Promise<HalfRead | undefined>

  private constructor(half: HalfOfFile) {
    this.from = half.from
    this.#read = readElsewhere(half)
  }

  /** Starts to read it; undefined where the file is small, cannot be cut, or there is one processor. */
  static of(file: string): SecondHalf | undefined {
    const half = availableParallelism() > 1 ? cut(file) : undefined
    return half && new SecondHalf(half)
  }

  /**
   * Its articles in order, those with the id of another among them. Undefined where the other thread did not start, or met
   * anything but articles: what is wrong is said, line by line, by whoever reads them in order.
   */
  async texts(): Promise<TextWords[] | undefined> {
    const read = await this.#read
    return read?.names.map((name, text) => ({
      name,
      words: read.words.subarray(read.starts[text], read.starts[text + 1]),
    }))
  }
}

function readElsewhere(half: HalfOfFile): Promise<HalfRead | undefined> {
  const [, program = ''] = process.argv
  return new Promise<HalfRead>((resolve, reject) => {
    const thread = new Worker(program, { workerData: half })
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', reject)
  }).catch(() => undefined)
}

function cut(file: string): HalfOfFile | undefined {
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
