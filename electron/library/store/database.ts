import { DatabaseSync } from '@photostructure/sqlite'
import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite'
import * as z from 'zod'
import { busy, faultOfStore } from './faults.ts'
import { json } from './json.ts'

/** What a column holds. */
export type Value = string | number | Uint8Array | null

const checkpointRow = z.object({ busy: z.int() })
const changesRow = z.object({ changes: z.int() })

/** How long to wait for another process that holds the file, in milliseconds: a second start that is about to end. */
const PATIENCE = 5000

/**
 * One SQLite file. Rows are parsed on their way out: a file can have been written by anything. All methods throw a FaultError
 * that says what the file or the disk refused.
 */
export class Database {
  readonly #database: DatabaseSyncInstance
  readonly #readOnly: boolean
  readonly #statements = new Map<string, StatementSyncInstance>()

  /** Opens a file, or makes it. Read only, it changes nothing on the disk that a reader need not. */
  constructor(file: string, { readOnly = false } = {}) {
    this.#readOnly = readOnly
    try {
      this.#database = new DatabaseSync(file, { readOnly, timeout: PATIENCE })
      this.#database.enableDefensive(true)
      // What is acknowledged is on the disk, and stays there when the power fails.
      if (!readOnly)
        this.#database.exec('PRAGMA journal_mode = wal; PRAGMA synchronous = full; PRAGMA foreign_keys = on')
    } catch (thrown) {
      throw faultOfStore(thrown)
    }
  }

  /** Runs a script of several statements. */
  script(sql: string): void {
    try {
      this.#database.exec(sql)
    } catch (thrown) {
      throw faultOfStore(thrown)
    }
  }

  /** Runs one statement; gives how many rows it changed and the number of the last one that it added. */
  run(sql: string, ...values: readonly Value[]): { changed: number; added: number } {
    try {
      const { changes, lastInsertRowid } = this.#prepared(sql).run(...values)
      return { changed: changes, added: Number(lastInsertRowid) }
    } catch (thrown) {
      throw faultOfStore(thrown)
    }
  }

  all<T>(row: z.ZodType<T>, sql: string, ...values: readonly Value[]): T[] {
    try {
      const rows: unknown[] = this.#prepared(sql).all(...values)
      return rows.map((each) => row.parse(each))
    } catch (thrown) {
      throw faultOfStore(thrown)
    }
  }

  /**
   * All rows of a query, a list for each column: of very many rows, in a fifth of the time that rows as objects take. `shapes` has
   * the shape of each value, by the name of its column.
   */
  columns<S extends Readonly<Record<string, z.ZodType>>>(
    shapes: S,
    sql: string,
    ...values: readonly Value[]
  ): { readonly [K in keyof S]: readonly z.output<S[K]>[] } {
    const lists = Object.keys(shapes).map((name) => `json_group_array(${name}) AS ${name}`)
    const shape = z.object(
      Object.fromEntries(Object.entries(shapes).map(([name, each]) => [name, json(z.array(each))])),
    )
    const all = this.get(shape, `SELECT ${lists.join(', ')} FROM (${sql})`, ...values)
    // Each column has the shape that stands by its name: the type of an object made from entries cannot say so.
    return (all ?? {}) as { readonly [K in keyof S]: readonly z.output<S[K]>[] }
  }

  /** The first row; undefined where there is none. */
  get<T>(row: z.ZodType<T>, sql: string, ...values: readonly Value[]): T | undefined {
    try {
      const found: unknown = this.#prepared(sql).get(...values)
      return found === undefined ? undefined : row.parse(found)
    } catch (thrown) {
      throw faultOfStore(thrown)
    }
  }

  /** All or nothing of what `work` does; what it returns is on the disk. Within another, it is part of that one. */
  transaction<T>(work: () => T): T {
    if (this.#inTransaction()) return work()
    this.script('BEGIN IMMEDIATE')
    try {
      const result = work()
      this.script('COMMIT')
      return result
    } catch (thrown) {
      // A full disk has rolled back already.
      if (this.#inTransaction()) this.script('ROLLBACK')
      throw thrown
    }
  }

  /** Reads what was so at one moment, whatever others write meanwhile. */
  async reading<T>(work: () => Promise<T>): Promise<T> {
    this.script('BEGIN')
    try {
      return await work()
    } finally {
      if (this.#inTransaction()) this.script('ROLLBACK')
    }
  }

  /** How many rows have been changed, added or taken out since the file was opened. */
  get changes(): number {
    return this.get(changesRow, 'SELECT total_changes() AS changes')?.changes ?? 0
  }

  /**
   * Ends its use. What stands in the write-ahead log goes into the file, which is then the library by itself: the binding keeps a
   * connection open until its statements are collected, so that SQLite does not do this by closing.
   */
  close(): void {
    if (!this.#database.isOpen) return
    try {
      if (!this.#readOnly && this.get(checkpointRow, 'PRAGMA wal_checkpoint(truncate)')?.busy !== 0) throw busy()
    } finally {
      this.#database.close()
    }
  }

  #inTransaction(): boolean {
    return this.#database.isTransaction
  }

  #prepared(sql: string): StatementSyncInstance {
    const known = this.#statements.get(sql)
    if (known !== undefined) return known
    const statement = this.#database.prepare(sql)
    this.#statements.set(sql, statement)
    return statement
  }
}
