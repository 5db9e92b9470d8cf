import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { deserialize, serialize } from 'node:v8'
import { writeWholeNow } from './write-whole.ts'

/** Bytes of the SHA-256 that stands before what is kept. */
const SUM = 32

/** One value in a file of its own, which can be thrown away at any time: what is not as it was written is not there. */
export class KeptFile {
  readonly #file: string

  constructor(file: string) {
    this.#file = file
  }

  get isThere(): boolean {
    return existsSync(this.#file)
  }

  /** What was written last; undefined where there is nothing, or where a byte of it has changed. Its shape is the caller's to know. */
  read(): unknown {
    try {
      const bytes = readFileSync(this.#file)
      const kept = bytes.subarray(SUM)
      return sumOf(kept).equals(bytes.subarray(0, SUM)) ? deserialize(kept) : undefined
    } catch {
      return undefined
    }
  }

  /** Keeps a value of plain objects, arrays, typed arrays and what they hold; false where the disk refuses, which costs the file and nothing else. */
  write(value: unknown): boolean {
    try {
      const kept = serialize(value)
      writeWholeNow(this.#file, [sumOf(kept), kept])
      return true
    } catch {
      this.drop()
      return false
    }
  }

  drop(): void {
    rmSync(this.#file, { force: true })
  }
}

function sumOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}
