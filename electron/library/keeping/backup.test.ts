import { createHash } from 'node:crypto'
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { zipOf } from '../../import/zip/zip-fixture.ts'
import { Place } from '../library.fixture.ts'
import { Database } from '../store/database.ts'
import { orderIncoming } from '../store/incoming.ts'
import { MIGRATIONS } from '../store/schema.ts'
import { checkBackup } from './check-backup.ts'
import { addTexts, filesBelow, libraryFolder, quietly, textsIn } from './keeping.fixture.ts'
import { manifestOf } from './manifest.ts'
import { writeBackup } from './write-backup.ts'

const ONE = 'The ferry ran aground\n\nThe ferry ran aground before dawn on Tuesday, the harbour office said.'
const TWO = 'The bridge is closed\n\nThe harbour bridge was closed on Monday after the worst storm in a decade.'

const place = new Place()
const file = () => path.join(place.folder, 'Crossread library 2026-11-30.crossread')
const folder = () => libraryFolder(place)
const check = (from: string) => checkBackup(folder(), from, quietly())
const remains = async () => (await readdir(place.folder)).filter((name) => name.endsWith('.next'))

/** A library with one article, its backup, and another article since. */
async function changedSince() {
  const library = await place.open()
  const [id = ''] = await addTexts(place, library, ONE)
  await library.edits.markRead({ articles: [id], read: true })
  const made = await writeBackup(folder(), file(), quietly())
  await addTexts(place, library, TWO)
  return { library, made, id }
}

/** Everything but what a check itself may leave: nothing of the present library may be another. */
async function present(): Promise<unknown> {
  const files = await filesBelow(folder())
  return Array.from(files, ([name, bytes]) => [name, bytes.toString('latin1')]).filter(
    ([name]) => !name?.endsWith('-shm'),
  )
}

describe('a backup', () => {
  it('is made while the library is open, is checked, and brings the library back as it was', async () => {
    const { library, made, id } = await changedSince()
    expect(made).toMatchObject({ name: path.basename(file()), articles: 1 })
    expect(await check(file())).toMatchObject({ name: made.name, articles: 1 })
    expect(library.catalog.size().articles).toBe(2)
    const aside = await orderIncoming(folder())
    const restored = await place.again(library)
    expect([restored.catalog.cards([id]).map(({ read }) => read), restored.recovery]).toEqual([[true], null])
    expect(textsIn(folder())).toEqual([ONE])
    // The one that was there is whole, and can be restored in turn.
    expect(await check(path.join(folder(), aside))).toMatchObject({ articles: 2 })
    await orderIncoming(folder())
    await place.again(restored)
    expect(textsIn(folder())).toEqual([TWO, ONE])
  })

  it('is a zip archive with the library in it, which any program opens, and leaves nothing beside it', async () => {
    await changedSince()
    const bytes = await readFile(file())
    expect([bytes.subarray(0, 4).toString('latin1'), await remains()]).toEqual(['PK\u0003\u0004', []])
    expect(await readdir(folder())).not.toContain('unfinished')
  })

  it('of one moment is made while articles come in', async () => {
    const library = await place.open()
    const texts = Array.from({ length: 200 }, (_, at) => `${ONE}\n\nReport ${String(at)} of the harbour master.`)
    const coming = addTexts(place, library, ...texts)
    for (let at = 0; at < 3; at++) {
      await writeBackup(folder(), file(), quietly())
      await check(file())
    }
    expect((await coming).length).toBe(200)
  })

  it('that is stopped leaves the one that was there, and nothing else', async () => {
    await changedSince()
    const before = await readFile(file())
    const stop = new AbortController()
    const job = {
      signal: stop.signal,
      tell: () => {
        stop.abort()
      },
    }
    await expect(writeBackup(folder(), file(), job)).rejects.toMatchObject({ fault: { code: 'stopped' } })
    expect([await readFile(file()), await remains()]).toEqual([before, []])
    const again = new AbortController()
    const checking = checkBackup(folder(), file(), {
      signal: again.signal,
      tell: () => {
        again.abort()
      },
    })
    await expect(checking).rejects.toMatchObject({ fault: { code: 'stopped' } })
    expect((await readdir(folder())).includes('incoming')).toBe(false)
  })

  it('to a folder that is gone says so', async () => {
    await place.open()
    const gone = path.join(place.folder, 'gone', 'x.crossread')
    await expect(writeBackup(folder(), gone, quietly())).rejects.toMatchObject({ fault: { code: 'missing' } })
  })
})

describe('a file that is to be restored', () => {
  it('and has any byte changed is refused, or is the same library; nothing that is there changes', async () => {
    const { library } = await changedSince()
    await place.again(library)
    const good = await readFile(file())
    const bad = path.join(place.folder, 'bad.crossread')
    const before = await present()
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flipped) => {
        const bytes = Buffer.from(good)
        bytes[at] = (bytes[at] ?? 0) ^ flipped
        await writeFile(bad, bytes)
        const found = await check(bad).catch((thrown: unknown) => thrown)
        if (found instanceof Error)
          expect(found).toHaveProperty('fault.code', expect.stringMatching(/^(?:damaged|other-format|library-newer)$/))
        else expect(textsIn(path.join(folder(), 'incoming'))).toEqual([ONE])
        await rm(path.join(folder(), 'incoming'), { recursive: true, force: true })
        expect(await present()).toEqual(before)
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it('and ends too early is refused', async () => {
    await changedSince()
    const good = await readFile(file())
    for (const part of [0, 3, 100, 0.5, 0.99]) {
      await writeFile(file(), good.subarray(0, part < 1 ? Math.floor(good.length * part) : part))
      await expect(check(file())).rejects.toHaveProperty(
        'fault.code',
        expect.stringMatching(/^(?:damaged|other-format)$/),
      )
    }
  })

  it.each<[string, () => Buffer, string]>([
    ['a text', () => Buffer.from(ONE), 'other-format'],
    [
      'an archive of articles',
      () =>
        zipOf([
          { name: 'a.txt', data: ONE },
          { name: 'b.txt', data: TWO },
        ]),
      'other-format',
    ],
    ['a third member', () => packed({}, [{ name: 'more.txt', data: 'x' }]), 'other-format'],
    [
      'a name that leads out',
      () =>
        zipOf([
          { name: 'manifest.json', data: '{}' },
          { name: '../library.sqlite', data: 'x' },
        ]),
      'damaged',
    ],
    [
      'a later kind of backup',
      () =>
        zipOf([
          { name: 'manifest.json', data: '{"format":"crossread-library","version":2}' },
          { name: 'library.sqlite', data: 'x' },
        ]),
      'library-newer',
    ],
    ['a sum of something else', () => packed({ sha256: '0'.repeat(64) }), 'damaged'],
    ['another size than it states', () => packed({ bytes: 4 }), 'damaged'],
    ['more than fits on any disk', () => packed({ bytes: 2 ** 52 }), 'damaged'],
    [
      'a manifest without end',
      () =>
        zipOf([
          { name: 'manifest.json', data: ' '.repeat(70_000) },
          { name: 'library.sqlite', data: 'x' },
        ]),
      'damaged',
    ],
    ['no library', () => packed({}), 'other-format'],
  ])('and is %s is refused', async (_what, bytes, code) => {
    await place.open()
    await writeFile(file(), bytes())
    await expect(check(file())).rejects.toMatchObject({ fault: { code } })
    expect((await readdir(folder())).includes('incoming')).toBe(false)
  })

  it.each<[string, string, string]>([
    ['was written by a newer Crossread', 'PRAGMA user_version = 99', 'library-newer'],
    ['is another program’s', 'PRAGMA application_id = 7', 'other-format'],
    ['has a trigger', 'CREATE TRIGGER t AFTER INSERT ON tag BEGIN DELETE FROM article; END', 'damaged'],
    [
      'has a view in the place of a table',
      'DROP TABLE tag; CREATE VIEW tag AS SELECT 1 AS article, 2 AS name',
      'damaged',
    ],
    ['lacks a table', 'DROP TABLE setting', 'damaged'],
    ['points to what is not there', 'PRAGMA foreign_keys = off; INSERT INTO tag VALUES (99, 1)', 'damaged'],
    ['has an article of another name', "UPDATE article SET key = 'k'", 'damaged'],
    ['has a label after which there is none', 'INSERT INTO placed VALUES (1, 9007199254740991, 0)', 'damaged'],
    ['says of an article what is said of two', "INSERT INTO passage VALUES (1, 1, 0, 1, 0, 1, 'aligned')", 'damaged'],
    [
      'says of two what nobody can say',
      `INSERT INTO article (key, original, path, text, stated, added)
        SELECT lower(hex(zeroblob(16))), original, path, text, stated, added FROM article;
        INSERT INTO passage VALUES (1, 2, 0, 1, 0, 1, 'x')`,
      'damaged',
    ],
    ['has rows that nobody could have written', "UPDATE derived SET card = '{}'", 'damaged'],
  ])('and %s is refused', async (_what, sql, code) => {
    const library = await place.open()
    await addTexts(place, library, ONE)
    const other = path.join(place.folder, 'other')
    await place.again(library)
    await cp(folder(), other, { recursive: true })
    const database = new Database(path.join(other, 'library.sqlite'))
    database.script(sql)
    database.close()
    await rm(path.join(other, 'library.sqlite.sha256'), { force: true })
    await writeBackup(other, file(), quietly())
    for (const from of [path.join(other, 'library.sqlite'), file()]) {
      await expect(check(from)).rejects.toMatchObject({ fault: { code } })
    }
    expect(textsIn(folder())).toEqual([ONE])
  })

  it('and is of an older Crossread is brought up to date', async () => {
    const library = await place.open()
    await mkdir(path.join(place.folder, 'older'))
    const older = path.join(place.folder, 'older', 'library.sqlite')
    const database = new Database(older)
    database.script(`${MIGRATIONS[0] ?? ''}; PRAGMA application_id = ${String(0x43527264)}; PRAGMA user_version = 1`)
    database.script(
      "INSERT INTO original VALUES (1, 'x', 3, NULL); INSERT INTO article VALUES (1, '0123456789abcdef0123456789abcdef', 1, NULL, 'a.txt', 'Old', '{}', 0, NULL, NULL, NULL)",
    )
    database.close()
    await writeBackup(path.dirname(older), file(), quietly())
    await check(file())
    await orderIncoming(folder())
    await place.again(library)
    expect(textsIn(folder())).toEqual(['Old'])
  })

  it('and is the present library itself is refused', async () => {
    await place.open()
    await expect(check(path.join(folder(), 'library.sqlite'))).rejects.toMatchObject({ fault: { code: 'bad-request' } })
  })
})

/** A backup of a library that is none, whose manifest says what is given. */
function packed(library: { bytes?: number; sha256?: string }, more: { name: string; data: string }[] = []): Buffer {
  const data = 'no library'
  const sha256 = createHash('sha256').update(data).digest('hex')
  const manifest = manifestOf({
    made: '2026-11-30T10:00:00.000Z',
    schema: 2,
    articles: 1,
    library: { bytes: data.length, sha256, ...library },
  })
  return zipOf([{ name: 'manifest.json', data: manifest }, { name: 'library.sqlite', data }, ...more])
}
