import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import path from 'node:path'

/** As large as a file of lines gets, in bytes, so that each can be opened again: well below the largest file that is read. */
const LARGEST = 32 * 1024 * 1024
/** How much is gathered before it is written, in bytes. */
const BLOCK = 1 << 18

/** Writes lines into `articles.jsonl`, and on in `articles-2.jsonl` where it becomes too large to be read again. */
export class LineFiles {
  readonly names: string[] = []
  readonly #folder: string
  readonly #largest: number
  #handle: FileHandle | null = null
  #waiting: string[] = []
  #waitingBytes = 0
  #size = 0

  /** `largest`: of a file, in bytes. */
  constructor(folder: string, largest = LARGEST) {
    this.#folder = folder
    this.#largest = largest
  }

  async add(line: string): Promise<void> {
    const bytes = Buffer.byteLength(line) + 1
    if (this.#handle === null || (this.#size > 0 && this.#size + bytes > this.#largest)) await this.#next()
    this.#waiting.push(line, '\n')
    this.#waitingBytes += bytes
    this.#size += bytes
    if (this.#waitingBytes >= BLOCK) await this.#write()
  }

  /** Has everything on the disk. */
  async end(): Promise<void> {
    if (this.#handle === null) await this.#next()
    await this.#write()
    await this.#handle?.sync()
    await this.close()
  }

  /** Lets go of the file, whatever is in it. */
  async close(): Promise<void> {
    const handle = this.#handle
    this.#handle = null
    await handle?.close()
  }

  async #next(): Promise<void> {
    await this.#write()
    await this.#handle?.sync()
    await this.close()
    const name = this.names.length === 0 ? 'articles.jsonl' : `articles-${String(this.names.length + 1)}.jsonl`
    this.#handle = await open(path.join(this.#folder, name), 'wx')
    this.names.push(name)
    this.#size = 0
  }

  async #write(): Promise<void> {
    if (this.#handle === null || this.#waiting.length === 0) return
    const text = this.#waiting.join('')
    this.#waiting = []
    this.#waitingBytes = 0
    await this.#handle.writeFile(text)
  }
}
