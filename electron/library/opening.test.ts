import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { EVERYTHING } from '../../shared/ipc/list.ts'
import type { Opening } from '../../shared/ipc/opening.ts'
import { add, Place } from './library.fixture.ts'
import type { Library } from './library.ts'
import { KeptOpening } from './opening.ts'

const place = new Place()
const kept = (): Opening | null => new KeptOpening(path.join(place.folder, 'library')).read()

/** A library with the samples, as it is opened by someone who has put the hints away. */
async function known(): Promise<Library> {
  const library = await place.withSamples()
  library.saveSettings({ hintsSeen: true })
  return library
}

it('is the list as it was when the library was closed, and gone with the first change', async () => {
  const library = await known()
  const whileOpen = kept()
  const list = library.catalog.list(EVERYTHING)
  const again = await place.again(library)
  const opening = kept()
  expect(whileOpen).toBeNull()
  expect(opening?.list).toEqual({ ...list, version: opening?.list.version })
  expect([opening?.stories.length, opening?.cards.length]).toEqual([2, 4])
  expect(opening?.cards).toEqual(again.catalog.cards(opening?.cards.map(({ id }) => id) ?? []))
  await again.edits.markRead({ articles: opening?.cards.slice(0, 1).map(({ id }) => id) ?? [], read: true })
  expect(kept()).toBeNull()
  await place.close(again)
  expect(kept()?.cards.map(({ read }) => read)).toEqual([true, false, false, false])
})

it('has the beginning of a long list, and the counts of all of it', async () => {
  const library = await known()
  for (let number = 1; number <= 60; number++) {
    const file = path.join(place.folder, `${String(number)}.txt`)
    await writeFile(file, `Report ${String(number)} of a town\n\nThe mayor of town ${'abcdefgh'.repeat(number)} spoke.`)
    await add(library, file)
  }
  await place.close(library)
  const opening = kept()
  expect([opening?.list.articles, opening?.list.stories.split('\n').length]).toEqual([64, 40])
})

it('is not there while the hints are to be shown, and where a byte of it has changed', async () => {
  await place.close(await place.withSamples())
  expect(kept()).toBeNull()
  const library = await place.open()
  library.saveSettings({ hintsSeen: true })
  await place.close(library)
  expect(kept()).not.toBeNull()
  const file = path.join(place.folder, 'library', 'opening')
  const bytes = await readFile(file)
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
  await writeFile(file, bytes)
  expect(kept()).toBeNull()
})
