import { rm } from 'node:fs/promises'
import * as z from 'zod'
import { FaultError } from '../../../shared/ipc/fault.ts'
import { Database } from '../store/database.ts'
import { headerOf, migrate, versionOf } from '../store/open-library.ts'
import { APPLICATION, MIGRATIONS } from '../store/schema.ts'
import { Store } from '../store/store.ts'
import { seal } from '../store/sums.ts'
import { damagedBackup, newerBackup, notABackup } from './manifest.ts'

const shapeRow = z.object({ type: z.string(), name: z.string(), column: z.string().nullable() })
const checkRow = z.object({ quick_check: z.string() })
/** An article whose key is no digest: nothing would know it by that. */
const MISNAMED = "SELECT id FROM article WHERE length(key) <> 32 OR key GLOB '*[^0-9a-f]*'"
/** A label that leaves no room for others after it. */
const MISLABELLED = 'SELECT article FROM placed WHERE label NOT BETWEEN 1 AND 1000000000000'

/** Said of no two articles in their order: nothing would find it. */
const MISPAIRED = 'SELECT first FROM passage WHERE first >= second'

/**
 * Looks a library's file through that came from elsewhere, brings it up to date and seals it, so that opening it later finds nothing
 * that was not looked at here; gives how many articles its list shows. The file is a copy of ours; what it holds is not trusted.
 * Rejects with a FaultError where it is no library, a later one, or not whole.
 */
export async function examine(file: string): Promise<number> {
  const header = await headerOf(file)
  if (header?.application !== APPLICATION || header.version < 1) throw notABackup()
  if (header.version > MIGRATIONS.length) throw newerBackup()
  const articles = lookedThrough(file)
  for (const ending of ['-wal', '-shm']) await rm(`${file}${ending}`, { force: true })
  await seal(file)
  return articles
}

function lookedThrough(file: string): number {
  try {
    const database = new Database(file)
    try {
      // Nothing that its schema names may act.
      database.script('PRAGMA trusted_schema = off')
      const version = versionOf(database)
      if (version > MIGRATIONS.length) throw newerBackup()
      if (JSON.stringify(shapeOf(database)) !== JSON.stringify(shapeAt(version))) throw damagedBackup()
      if (database.get(checkRow, 'PRAGMA quick_check(1)')?.quick_check !== 'ok') throw damagedBackup()
      if (database.get(z.unknown(), 'PRAGMA foreign_key_check') !== undefined) throw damagedBackup()
      if (database.get(z.unknown(), MISNAMED) !== undefined) throw damagedBackup()
      migrate(database)
      if (database.get(z.unknown(), MISLABELLED) !== undefined) throw damagedBackup()
      if (database.get(z.unknown(), MISPAIRED) !== undefined) throw damagedBackup()
      return rowsRead(new Store(database))
    } finally {
      database.close()
    }
  } catch (thrown) {
    // A fault of the disk is told as such; of the rest the person need not know which check it was.
    if (thrown instanceof FaultError && thrown.fault.code !== 'library-damaged') throw thrown
    throw damagedBackup()
  }
}

/** Reads once, row by row, all that a library reads when it opens; throws where it would fail then. Gives the number of cards. */
function rowsRead({ derived, lines, made, placed, passages }: Store): number {
  const all = [
    derived.cards().length,
    derived.stories(),
    lines.all(),
    placed.all(),
    passages.readAll(),
    made.settings,
  ] as const
  const [articles] = all
  return articles
}

/** Every table and index by name, and the columns of each; how a table keeps its index of words is its own affair. */
function shapeOf(database: Database) {
  const sql = `SELECT m.type, m.name, p.name AS "column" FROM sqlite_schema AS m LEFT JOIN pragma_table_xinfo(m.name) AS p
    WHERE m.name NOT LIKE 'search\\_%' ESCAPE '\\' AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY m.type, m.name, p.cid`
  return database.all(shapeRow, sql)
}

/** As a library of a version has it. */
function shapeAt(version: number) {
  const database = new Database(':memory:')
  try {
    for (const script of MIGRATIONS.slice(0, version)) database.script(script)
    return shapeOf(database)
  } finally {
    database.close()
  }
}
