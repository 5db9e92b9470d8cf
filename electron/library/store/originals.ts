import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import * as z from 'zod'
import type { Database } from './database.ts'

/** A file as it came, ready to be kept. */
export interface Original {
  /** SHA-256 of its bytes, hex. */
  readonly hash: string
  readonly size: number
  /** Deflated; null where the bytes are the UTF-8 of its one text. */
  readonly packed: Uint8Array | null
}

/** Makes an original of a file's bytes. `text`: what it gave, where that is one article. */
export function originalOf(bytes: Uint8Array, text: string | null): Original {
  const isText = text !== null && Buffer.from(text, 'utf8').equals(bytes)
  return {
    hash: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.length,
    packed: isText ? null : deflateRawSync(bytes),
  }
}

const idRow = z.object({ id: z.int() })
const keptRow = z.object({ packed: z.instanceof(Uint8Array).nullable(), size: z.int() })
const textRow = z.object({ text: z.string() })
const fileRow = z.object({ original: z.int() })

/** Every file that came in, byte for byte. */
export class Originals {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  idOf(hash: string): number | undefined {
    return this.#database.get(idRow, 'SELECT id FROM original WHERE hash = ?', hash)?.id
  }

  add({ hash, size, packed }: Original): number {
    return this.#database.run('INSERT INTO original (hash, size, packed) VALUES (?, ?, ?)', hash, size, packed).added
  }

  /** Keeps the bytes of an original whose text is an article of another. */
  pack(id: number, text: string): void {
    this.#database.run('UPDATE original SET packed = ? WHERE id = ?', deflateRawSync(Buffer.from(text, 'utf8')), id)
  }

  /** The bytes that came in; undefined where there is no such original. */
  bytes(id: number): Uint8Array | undefined {
    const kept = this.#database.get(keptRow, 'SELECT packed, size FROM original WHERE id = ?', id)
    if (kept === undefined) return undefined
    if (kept.packed !== null) return inflateRawSync(kept.packed, { maxOutputLength: Math.max(1, kept.size) })
    const only = this.#database.get(textRow, 'SELECT text FROM article WHERE original = ? AND whole IS NULL', id)
    return only === undefined ? undefined : Buffer.from(only.text, 'utf8')
  }

  /** The original that a file was when it was last read, if it looks as it did then. */
  asLastRead(path: string, size: number, modified: number): number | undefined {
    const sql = 'SELECT original FROM file WHERE path = ? AND size = ? AND modified = ?'
    return this.#database.get(fileRow, sql, path, size, modified)?.original
  }

  /** Remembers what a file is now, and that it is there. */
  sawFile(path: string, size: number, modified: number, original: number): void {
    const sql = `INSERT INTO file (path, size, modified, original) VALUES (?, ?, ?, ?) ON CONFLICT (path) DO UPDATE SET
      size = excluded.size, modified = excluded.modified, original = excluded.original, gone = NULL`
    this.#database.run(sql, path, size, modified, original)
  }
}
