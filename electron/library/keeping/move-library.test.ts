import { appendFile, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { EVERYTHING } from '../../../shared/ipc/list.ts'
import { Place } from '../library.fixture.ts'
import { findLibrary, keepPlace, usualPlace } from './library-place.ts'
import type { Whereabouts } from './library-place.ts'
import { copyLibrary, removeLibrary } from './move-library.ts'

const place = new Place()
const at = (...names: string[]): string => path.join(place.folder, ...names)

/** A library with the samples, closed; gives what it lists. */
async function closed(): Promise<unknown> {
  const library = await place.withSamples()
  library.saveSettings({ hintsSeen: true })
  const { stories } = library.catalog.list(EVERYTHING)
  await place.close(library)
  return stories
}

describe('a library that is moved', () => {
  it('is all there in the new place, opens there, and the old one goes with nothing of anybody else’s', async () => {
    const before = await closed()
    await writeFile(at('library', 'notes of mine.txt'), 'mine')
    await symlink(at('library', 'notes of mine.txt'), at('library', 'opening-link'))
    const files = (await readdir(at('library'))).filter((name) => !/mine|link|-wal|-shm/.test(name))
    await copyLibrary(at('library'), at('moved'))
    expect((await readdir(at('moved'))).sort()).toEqual(files.sort())
    await removeLibrary(at('library'))
    expect((await readdir(at('library'))).sort()).toEqual(['notes of mine.txt', 'opening-link'])
    const library = await place.open('moved')
    expect([library.recovery, library.catalog.list(EVERYTHING).stories]).toEqual([null, before])
  })

  it('leaves nothing where it cannot be written, and is never put into itself', async () => {
    await closed()
    await writeFile(at('a file'), '')
    await expect(copyLibrary(at('library'), at('a file', 'moved'))).rejects.toMatchObject({
      fault: { code: 'missing' },
    })
    await expect(copyLibrary(at('library'), at('library', 'in it'))).rejects.toMatchObject({
      fault: { code: 'bad-request' },
    })
    expect((await readdir(place.folder)).sort()).toEqual(['a file', 'library'])
  })

  it('is not moved where it was not closed in order, and nothing of SQLite’s own goes with one that was', async () => {
    await closed()
    await writeFile(at('library', 'library.sqlite-wal'), '')
    // What was set aside may have its last changes in there.
    await writeFile(at('library', 'damaged-2026-01-01.sqlite-wal'), 'changes')
    await copyLibrary(at('library'), at('moved'))
    const names = await readdir(at('moved'))
    expect([names.includes('library.sqlite-wal'), names.includes('damaged-2026-01-01.sqlite-wal')]).toEqual([
      false,
      true,
    ])
    await rm(at('library', 'library.sqlite.sha256'))
    await expect(copyLibrary(at('library'), at('again'))).rejects.toMatchObject({ fault: { code: 'not-saved' } })
    expect((await readdir(place.folder)).sort()).toEqual(['library', 'moved'])
  })

  it('takes no place that something has', async () => {
    await closed()
    await mkdir(at('moved'))
    await writeFile(at('moved', 'mine'), 'mine')
    await expect(copyLibrary(at('library'), at('moved'))).rejects.toThrow()
    expect([await readdir(at('moved')), (await readdir(place.folder)).sort()]).toEqual([['mine'], ['library', 'moved']])
  })
})

describe('where the library is', () => {
  const never = (): Promise<Whereabouts> => Promise.reject(new Error('it was asked for'))

  it('is the usual place, or that to which it was moved', async () => {
    await closed()
    expect(await findLibrary(place.folder, never)).toEqual({ folder: usualPlace(place.folder), former: null })
    const moved = { folder: at('library'), former: at('old') }
    await keepPlace(place.folder, moved)
    expect(await findLibrary(place.folder, never)).toEqual(moved)
  })

  it('is asked for where it is not there, until it is: no other is begun in its place', async () => {
    await closed()
    await keepPlace(place.folder, { folder: at('gone'), former: null })
    const asked: (string | null)[] = []
    const answers: Whereabouts[] = ['again', { folder: at('library') }]
    const found = await findLibrary(place.folder, (missing) => {
      asked.push(missing)
      return Promise.resolve(answers.shift() ?? 'quit')
    })
    expect([asked, found]).toEqual([[at('gone'), at('gone')], { folder: at('library'), former: null }])
    expect(await findLibrary(place.folder, never)).toEqual(found)
  })

  it('is asked for where its note cannot be read', async () => {
    await mkdir(at('library-place.json'))
    expect(
      await findLibrary(place.folder, (missing) => Promise.resolve(missing === null ? 'quit' : 'again')),
    ).toBeNull()
  })

  it('is asked for where its note is damaged; who quits changes nothing, who begins anew has the usual place', async () => {
    await keepPlace(place.folder, { folder: at('gone'), former: null })
    const note = at('library-place.json')
    await appendFile(note, '}')
    const before = await readFile(note, 'utf8')
    expect(await findLibrary(place.folder, () => Promise.resolve('quit'))).toBeNull()
    expect(await readFile(note, 'utf8')).toBe(before)
    expect(await findLibrary(place.folder, (missing) => Promise.resolve(missing === null ? 'new' : 'quit'))).toEqual({
      folder: usualPlace(place.folder),
      former: null,
    })
  })
})
