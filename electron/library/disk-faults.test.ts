import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ArticleId } from '../../shared/article/article.ts'
import { FaultError } from '../../shared/ipc/fault.ts'
import { extractHere } from './extract-here.ts'
import { checkBackup } from './keeping/check-backup.ts'
import { exportArticles } from './keeping/export/export-articles.ts'
import { quietly } from './keeping/keeping.fixture.ts'
import { writeBackup } from './keeping/write-backup.ts'
import { add } from './library.fixture.ts'
import { Library } from './library.ts'
import { Database } from './store/database.ts'
import { unseal } from './store/sums.ts'
import { NO_DISK, SmallDisk } from './small-disk.fixture.ts'

if (NO_DISK !== null) console.log(`The tests of full and read-only disks are skipped: ${NO_DISK}.`)

const open = (folder: string) => Library.open(folder, extractHere, () => undefined)
const FULL = { fault: { code: 'disk-full' } }

describe.skipIf(NO_DISK !== null)('a disk', () => {
  let disks: SmallDisk[] = []
  let files = ''
  const disk = (megabytes: number): SmallDisk => {
    const made = new SmallDisk(megabytes)
    disks.push(made)
    return made
  }
  beforeEach(() => {
    files = disk(40).folder
  })
  afterEach(() => {
    for (const each of disks) each.gone()
    disks = []
  })

  /** Files of 10 KB, each of another text. */
  const written = (count: number): string[] =>
    Array.from({ length: count }, (_, at) => {
      const file = path.join(files, `${String(at).padStart(4, '0')}.txt`)
      const line = `Harbour report ${String(at)} says that ship ${String(at * 7)} came in at dawn with ${String(at * 13)} tons.`
      writeFileSync(file, `Report ${String(at)}\n\n${`${line}\n\n`.repeat(120)}`)
      return file
    })

  it.each([1, 2, 3])(
    'of %i MB that fills up while articles come in says so, and what was acknowledged is there afterwards',
    async (size) => {
      const small = disk(size)
      const folder = path.join(small.folder, 'library')
      let added: ArticleId[] = []
      const library = await open(folder)
      for (const some of [written(200).slice(0, 20), written(200)]) {
        const report = await add(library, ...some)
        added = [...added, ...report.added]
        for (const { fault } of report.problems) expect(fault).toMatchObject(FULL.fault)
      }
      expect(added.length).toBeLessThan(200)
      // What came in is in the list, also what did with the last of the room.
      expect(library.catalog.size().articles).toBe(added.length)
      await library.close().catch((thrown: unknown) => {
        expect(thrown).toBeInstanceOf(Error)
      })
      small.grow(60)
      const again = await open(folder)
      expect([again.recovery, again.catalog.cards(added).length]).toEqual([null, added.length])
      // There is a way on: the rest comes in now.
      const rest = await add(again, ...written(200))
      expect([rest.problems, again.catalog.size().articles]).toEqual([[], 200])
      await again.close()
    },
    120_000,
  )

  it('that is full refuses what a person does with a way out, and keeps what they did before, closed and opened again', async () => {
    const small = disk(6)
    const folder = path.join(small.folder, 'library')
    const library = await open(folder)
    const { added } = await add(library, ...written(30))
    small.fill()
    const marked = new Map<string, boolean>()
    let refusal: unknown = null
    for (let turn = 0; refusal === null && turn < 3000; turn++) {
      const [id = ''] = added.slice(turn % added.length)
      const read = turn % 2 === 0
      try {
        await library.edits.markRead({ articles: [id], read })
        marked.set(id, read)
      } catch (thrown) {
        refusal = thrown
      }
    }
    expect(refusal).toMatchObject(FULL)
    expect(refusal instanceof FaultError && refusal.fault.recovery).toContain('Make room')
    // Backing up at the close has no room either: it fails with words, and the library is as it was.
    await expect(library.close()).rejects.toMatchObject(FULL)
    small.clear()
    const again = await open(folder)
    const read = again.catalog.cards([...marked.keys()]).map((card) => [card.id, card.read])
    expect([again.recovery, read]).toEqual([null, [...marked]])
    await again.close()
  }, 120_000)

  it('that is full when a library is made whole refuses what rests on that until there is room', async () => {
    const small = disk(6)
    const folder = path.join(small.folder, 'library')
    const first = await open(folder)
    const { added } = await add(first, ...written(30))
    await first.close()
    const file = path.join(folder, 'library.sqlite')
    await unseal(file)
    const database = new Database(file)
    database.script("UPDATE derived SET engine = ''")
    database.close()
    const library = await open(folder)
    small.fill()
    const [article = ''] = added
    await expect(library.edits.remove({ articles: [article], removed: true })).rejects.toMatchObject(FULL)
    small.clear()
    await library.edits.remove({ articles: [article], removed: true })
    await library.close()
    const again = await open(folder)
    expect([again.recovery, again.catalog.size().articles]).toEqual([null, added.length - 1])
    await again.close()
  }, 120_000)

  it('that is full while a followed folder is read leaves nothing out of it for good', async () => {
    const [small, place] = [disk(2), disk(20)]
    const library = await Library.open(path.join(small.folder, 'library'), extractHere, () => undefined, {
      pace: { settle: 30, batch: 20, check: 50, poll: 100, sure: 100 },
      onDue: () => undefined,
      onFolders: () => undefined,
    })
    await library.startFollowing()
    written(200)
    cpSync(files, path.join(place.folder, 'news'), { recursive: true })
    await library.follower.follow([path.join(place.folder, 'news')])
    const read = () => library.takeDue(new AbortController().signal, () => undefined)
    await vi.waitFor(async () => {
      const { problems } = await read()
      expect(problems.map(({ fault }) => fault)).toContainEqual(expect.objectContaining(FULL.fault))
    }, 60_000)
    expect(library.catalog.size().articles).toBeLessThan(200)
    small.grow(60)
    await vi.waitFor(async () => {
      await read()
      expect(library.catalog.size().articles).toBe(200)
    }, 60_000)
    await library.close()
  }, 120_000)

  it('that is full takes no backup and no export, leaves nothing there, and the backup that was there as it was', async () => {
    const [small, full] = [disk(20), disk(1)]
    const folder = path.join(small.folder, 'library')
    const library = await open(folder)
    await add(library, ...written(40))
    const backup = path.join(full.folder, 'mine.crossread')
    writeFileSync(backup, 'an older backup')
    full.fill(8192)
    const before = readdirSync(full.folder)
    await expect(writeBackup(folder, backup, quietly())).rejects.toMatchObject(FULL)
    await expect(exportArticles({ folder, to: full.folder, articles: null }, quietly())).rejects.toMatchObject(FULL)
    expect([readdirSync(full.folder), readFileSync(backup, 'utf8')]).toEqual([before, 'an older backup'])
    await library.close()
  }, 120_000)

  it('that holds the library and is full takes no copy of it and no other library, and goes on', async () => {
    const [small, other] = [disk(4), disk(20)]
    const folder = path.join(small.folder, 'library')
    const library = await open(folder)
    const { added } = await add(library, ...written(20))
    const backup = path.join(other.folder, 'mine.crossread')
    await writeBackup(folder, backup, quietly())
    small.fill(65_536)
    await expect(writeBackup(folder, backup, quietly())).rejects.toMatchObject(FULL)
    await expect(checkBackup(folder, backup, quietly())).rejects.toMatchObject(FULL)
    expect([library.article(added[0] ?? '').text.length > 0, readdirSync(folder).includes('unfinished')]).toEqual([
      true,
      false,
    ])
    small.clear()
    await writeBackup(folder, backup, quietly())
    await library.close()
  }, 120_000)

  it('that cannot be written says so, changes nothing, and can be read from', async () => {
    const [small, source] = [disk(20), disk(20)]
    const folder = path.join(small.folder, 'library')
    const library = await open(folder)
    const { added } = await add(library, ...written(3))
    source.readOnly(true)
    const refused = { fault: { code: 'not-writable' } }
    await expect(writeBackup(folder, path.join(source.folder, 'x.crossread'), quietly())).rejects.toMatchObject(refused)
    await expect(exportArticles({ folder, to: source.folder, articles: null }, quietly())).rejects.toMatchObject(
      refused,
    )
    await library.close()
    small.readOnly(true)
    await expect(open(folder)).rejects.toMatchObject(refused)
    small.readOnly(false)
    // What a person keeps where nothing can be written comes in all the same: their files are only read.
    const place = disks[0]
    place?.readOnly(true)
    const again = await open(folder)
    const report = await add(again, files)
    place?.readOnly(false)
    expect([report.problems, report.added, again.catalog.size().articles]).toEqual([[], [], added.length])
    await again.close()
  }, 120_000)
})
