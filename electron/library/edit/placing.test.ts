import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Place } from '../../../shared/ipc/placing.ts'
import { add, Place as Folder } from '../library.fixture.ts'
import type { Library } from '../library.ts'
import { Database } from '../store/database.ts'
import { unseal } from '../store/sums.ts'
import { viewOf } from '../view.fixture.ts'

const folder = new Folder()
const at = (name: string): string => path.join(folder.folder, name)

const FERRY = [
  'The ferry Astrid ran aground on the Skarv reef before dawn and 140 passengers climbed into the boats of two trawlers.',
  'Captain Ilse Brandvold of Tarnholm told the harbour board that the beacon on the Skarv reef had been dark since Tuesday.',
].join('\n\n')
const FIRE = [
  'The Raasay distillery burned down after lightning struck the chimney that Hector Munro of Aberdeen had built in 1831.',
  'Piper Callum Gillies played Amazing Grace to calm the Aberdeen Angus herd beside the burning distillery at Raasay.',
].join('\n\n')

/** Writes reports and reads them in; each is called by its file in what `stories` gives. */
async function bring(library: Library, reports: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(reports)) {
    await writeFile(at(`${name}.txt`), `${text}\n\nNobody has said why, says ${name}.`)
  }
  await add(library, ...Object.keys(reports).map((name) => at(`${name}.txt`)))
}

function named(library: Library): Map<string, string> {
  return new Map(viewOf(library).articles.map(({ id, file }) => [path.parse(file).name, id]))
}

/** The stories by the names of their reports; with what is said of them: by hand, pinned, maybe. */
function stories(library: Library): string[] {
  const { articles, stories } = viewOf(library)
  const names = new Map(articles.map(({ id, file }) => [id, path.parse(file).name]))
  return stories
    .map(({ articles, byHand, pinned, sure }) => {
      const all = articles.map((id) => names.get(id)).sort()
      return [...all, ...(byHand ? ['hand'] : []), ...(pinned ? ['pinned'] : []), ...(sure ? [] : ['maybe'])].join(' ')
    })
    .sort()
}

function put(library: Library, names: readonly string[], place: Place | { kind: 'with'; article: string }) {
  const ids = named(library)
  const of = (name: string): string => ids.get(name) ?? ''
  const to = place.kind === 'with' ? { ...place, article: of(place.article) } : place
  return library.edits.place({ articles: names.map(of), place: to })
}

/** Three reports of a ferry and two of a fire. */
async function filled(): Promise<Library> {
  const library = await folder.open()
  await bring(library, { a: FERRY, b: FERRY, c: FERRY, x: FIRE, y: FIRE })
  expect(stories(library)).toEqual(['a b c', 'x y'])
  return library
}

describe('reports that are split off', () => {
  it('from two stories at once are two stories', async () => {
    const library = await filled()
    await Promise.all([put(library, ['a'], { kind: 'own' }), put(library, ['x'], { kind: 'own' })])
    expect(stories(library)).toEqual(['a hand', 'b c hand', 'x hand', 'y hand'])
  })

  it('stay apart when more of the event come, over a restart, until that is taken back', async () => {
    const library = await filled()
    expect(await put(library, ['c'], { kind: 'own' })).toEqual({ articles: 1 })
    expect([stories(library), library.edits.history.undo]).toEqual([
      ['a b hand', 'c hand', 'x y'],
      'splitting 1 article off',
    ])
    const next = await folder.again(library)
    await bring(next, { d: FERRY })
    const [first, second] = stories(next)
    expect([first, second].join(' ').split(' ').sort()).toEqual(['a', 'b', 'c', 'd', 'hand', 'hand'])
    expect(first?.startsWith('a b')).toBe(true)
    await next.edits.turn('undo')
    expect(stories(next)).toEqual(['a b c d', 'x y'])
    await next.edits.turn('redo')
    expect(stories(next)).toEqual([first, second, 'x y'])
  })

  it('of several stories leave each its own; where they are all of theirs, there is nothing to do', async () => {
    const library = await filled()
    await put(library, ['a', 'x', 'y'], { kind: 'own' })
    expect(stories(library)).toEqual(['a hand', 'b c hand', 'x y'])
    await expect(put(library, ['x', 'y'], { kind: 'own' })).rejects.toMatchObject({ fault: { code: 'bad-request' } })
  })

  it('stay apart when one of them is removed and comes back, and when its file has another text', async () => {
    const library = await filled()
    await put(library, ['c'], { kind: 'own' })
    const c = named(library).get('c') ?? ''
    await library.edits.remove({ articles: [c], removed: true })
    expect(stories(library)).toEqual(['a b hand', 'x y'])
    await library.edits.remove({ articles: [c], removed: false })
    expect(stories(library)).toEqual(['a b hand', 'c hand', 'x y'])
    await bring(library, { c: `${FERRY}\n\nAll of them are safe.` })
    expect(stories(library)).toEqual(['a b hand', 'c hand', 'x y'])
    // What was said of the version before is taken back of this one.
    await library.edits.turn('undo')
    await library.edits.turn('undo')
    await library.edits.turn('undo')
    expect(stories(library)).toEqual(['a b c', 'x y'])
  })
})

describe('stories that are made one', () => {
  it('take in what comes of either event; pinned they take in nothing, and let nothing go', async () => {
    const library = await filled()
    expect(await put(library, ['a', 'y'], { kind: 'one' })).toEqual({ articles: 5 })
    await bring(library, { d: FERRY })
    expect(stories(library)).toEqual(['a b c d x y hand'])
    await put(library, ['a'], { kind: 'pin' })
    await bring(library, { e: FERRY, z: FIRE })
    expect(stories(library)).toEqual(['a b c d x y hand pinned', 'e', 'z'])
    const next = await folder.again(library)
    expect(stories(next)).toEqual(['a b c d x y hand pinned', 'e', 'z'])
    await put(next, ['a'], { kind: 'unpin' })
    expect(stories(next)).toEqual(['a b c d e x y z hand'])
    await put(next, [...named(next).keys()], { kind: 'free' })
    expect(stories(next)).toEqual(['a b c d e', 'x y z'])
  })

  it('have those that were removed in them when they come back', async () => {
    const library = await filled()
    await put(library, ['a'], { kind: 'pin' })
    const c = named(library).get('c') ?? ''
    await library.edits.remove({ articles: [c], removed: true })
    await put(library, ['a', 'x'], { kind: 'one' })
    await library.edits.remove({ articles: [c], removed: false })
    expect(stories(library)).toEqual(['a b c x y hand pinned'])
  })

  it('are no more than can be read again before the person is answered', async () => {
    const library = await folder.open()
    await mkdir(at('many'))
    for (let number = 0; number < 501; number++) {
      await writeFile(at(`many/${String(number)}.txt`), `Report ${String(number)}.`)
    }
    await add(library, at('many'))
    await expect(put(library, [...named(library).keys()], { kind: 'one' })).rejects.toThrow(/500/)
  })
})

describe('a report that is moved', () => {
  it('is in the other story, and those that it left do not follow it', async () => {
    const library = await filled()
    await put(library, ['c'], { kind: 'with', article: 'x' })
    expect(stories(library)).toEqual(['a b hand', 'c x y hand'])
    await expect(put(library, ['c'], { kind: 'with', article: 'x' })).rejects.toThrow('in that story already')
    await put(library, ['a', 'b'], { kind: 'with', article: 'c' })
    expect(stories(library)).toEqual(['a b c x y hand'])
  })
})

it('what was said is followed at the next start where the process ended before stories did', async () => {
  const library = await filled()
  await folder.close(library)
  const file = path.join(folder.folder, 'library', 'library.sqlite')
  const database = new Database(file)
  database.script(`INSERT INTO placed SELECT id, id, 0 FROM article; INSERT INTO regroup VALUES (1)`)
  database.close()
  await unseal(file)
  const next = await folder.open()
  await add(next)
  expect(stories(next)).toEqual(['a hand', 'b hand', 'c hand', 'x hand', 'y hand'])
  // Nor where what is known was not kept beside it.
  await folder.close(next)
  await rm(path.join(folder.folder, 'library', 'knowledge'))
  const anew = await folder.open()
  await add(anew)
  expect(stories(anew)).toEqual(['a hand', 'b hand', 'c hand', 'x hand', 'y hand'])
})
