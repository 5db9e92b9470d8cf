import { existsSync } from 'node:fs'
import { chmod, copyFile, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { Database } from './database.ts'
import { openLibrary } from './open-library.ts'

const row = z.object({ name: z.string(), value: z.string() })

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'crossread-store-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const file = () => path.join(folder, 'library.sqlite')
const write = (database: Database, value: string) =>
  database.run('INSERT INTO setting VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value', 'said', value)
const read = (database: Database) => database.get(row, 'SELECT * FROM setting')?.value

/** Opens it, writes a value, closes it. */
async function session(value: string): Promise<void> {
  const { database, close } = await openLibrary(folder)
  write(database, value)
  await close()
}

/** Opens it, reads the value, closes it. */
async function look() {
  const { database, recovery, close } = await openLibrary(folder)
  const value = read(database)
  await close()
  return { value, recovered: recovery === null ? null : recovery.from !== null }
}

describe('a library in a folder', () => {
  it('is made at the first start and is there at the next', async () => {
    await session('first')
    expect(await look()).toEqual({ value: 'first', recovered: null })
  })

  it('holds what was written when it was never closed', async () => {
    const { database } = await openLibrary(folder)
    write(database, 'kept')
    // What SQLite leaves beside the file when a process is killed is copied with it.
    const other = await mkdtemp(path.join(os.tmpdir(), 'crossread-store-'))
    for (const name of ['library.sqlite', 'library.sqlite-wal']) {
      await writeFile(path.join(other, name), await readFile(path.join(folder, name)))
    }
    database.close()
    await rm(folder, { recursive: true })
    folder = other
    expect(await look()).toEqual({ value: 'kept', recovered: null })
  })

  it('of an older version is backed up with what was written when it was never closed, before it is made new', async () => {
    await session('closed')
    const { database } = await openLibrary(folder)
    database.script('PRAGMA user_version = 3; PRAGMA wal_checkpoint(TRUNCATE)')
    write(database, 'kept')
    const other = await mkdtemp(path.join(os.tmpdir(), 'crossread-store-'))
    for (const name of ['library.sqlite', 'library.sqlite-wal'])
      await copyFile(path.join(folder, name), path.join(other, name))
    database.close()
    await rm(folder, { recursive: true })
    folder = other
    const migrated = await openLibrary(folder)
    const [backup = ''] = (await readdir(path.join(folder, 'backups'))).filter((name) => name.endsWith('.sqlite'))
    const copy = new Database(path.join(folder, 'backups', backup), { readOnly: true })
    expect(read(copy)).toBe('kept')
    copy.close()
    await migrated.close()
  })

  it('opens from the newest backup when a byte has changed, wherever, and keeps the damaged file', async () => {
    await session('first')
    await session('second')
    const good = await readFile(file())
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flipped) => {
        const damaged = Buffer.from(good)
        damaged[at] = (damaged[at] ?? 0) ^ flipped
        await writeFile(file(), damaged)
        expect(await look()).toEqual({ value: 'second', recovered: true })
      }),
      { numRuns: 20 },
    )
    const aside = (await readdir(folder)).filter((name) => name.startsWith('damaged-'))
    expect(aside.length).toBeGreaterThan(0)
  })

  it.each([0, 50, 5000])('opens from the newest backup when it ends after %i bytes', async (length) => {
    await session('first')
    await truncate(file(), length)
    expect(await look()).toEqual({ value: 'first', recovered: true })
  })

  it('opens from the newest backup when a file that was never closed is damaged', async () => {
    await session('first')
    const { database } = await openLibrary(folder)
    write(database, 'lost')
    database.close()
    await writeFile(file(), Buffer.concat([(await readFile(file())).subarray(0, 4096), Buffer.alloc(30_000, 7)]))
    expect(await look()).toEqual({ value: 'first', recovered: true })
  })

  it('passes over a backup that is damaged itself', async () => {
    await session('first')
    await session('second')
    const [, newest] = (await readdir(path.join(folder, 'backups'))).filter((name) => name.endsWith('.sqlite')).sort()
    await truncate(path.join(folder, 'backups', newest ?? ''), 3000)
    await rm(file())
    expect(await look()).toEqual({ value: 'first', recovered: true })
  })

  it('begins anew where nothing is whole, keeps what there was, and says so', async () => {
    await session('first')
    await rm(path.join(folder, 'backups'), { recursive: true })
    await truncate(file(), 3000)
    expect(await look()).toEqual({ value: undefined, recovered: false })
    expect((await readdir(folder)).some((name) => name.startsWith('damaged-'))).toBe(true)
  })

  it.each([true, false])('refuses a newer one and leaves every byte alone (closed in order: %s)', async (inOrder) => {
    const { database, close } = await openLibrary(folder)
    database.script('PRAGMA user_version = 999')
    if (inOrder) await close()
    const before = await readFile(file())
    await expect(openLibrary(folder)).rejects.toMatchObject({ fault: { code: 'library-newer' } })
    expect(await readFile(file())).toEqual(before)
    database.close()
  })

  it('keeps three backups at most, and makes none where nothing has changed', async () => {
    for (const value of ['a', 'b', 'c', 'd', 'e']) await session(value)
    await look()
    const backups = (await readdir(path.join(folder, 'backups'))).filter((name) => name.endsWith('.sqlite'))
    expect(backups.length).toBe(3)
  })

  it.skipIf(process.getuid?.() === 0)('says that a folder cannot be written', async () => {
    await chmod(folder, 0o500)
    await expect(openLibrary(folder)).rejects.toMatchObject({ fault: { code: 'not-writable' } })
    await chmod(folder, 0o700)
    expect(existsSync(file())).toBe(false)
  })
})

describe('a transaction', () => {
  it('does all or nothing', async () => {
    const { database, close } = await openLibrary(folder)
    write(database, 'before')
    expect(() => {
      database.transaction(() => {
        write(database, 'after')
        database.run('INSERT INTO no_such_table VALUES (1)')
      })
    }).toThrow()
    expect(read(database)).toBe('before')
    await close()
  })
})
