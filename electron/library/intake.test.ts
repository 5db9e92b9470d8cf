import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Progress } from '../worker/protocol.ts'
import { add, Place } from './library.fixture.ts'

const place = new Place()

async function many(name: string, count: number, more = ''): Promise<string> {
  const file = path.join(place.folder, name)
  const lines = Array.from({ length: count }, (_, at) => JSON.stringify({ id: `a${at}`, text: `Report number ${at}.` }))
  await writeFile(file, lines.join('\n') + more)
  return file
}

/** A stop for when an import says that so many articles came out of a file. */
function stopAfter(articles: number) {
  const stop = new AbortController()
  const told: Progress[] = []
  return {
    told,
    signal: stop.signal,
    onProgress: (progress: Progress) => {
      told.push(progress)
      if (progress.articles >= articles) stop.abort()
    },
  }
}

describe('a file of very many articles', () => {
  it('comes in as it is read, and can be stopped in the middle; what came in stays, and the rest can follow', async () => {
    const library = await place.open()
    const [file, next] = [await many('big.jsonl', 400), await many('next.jsonl', 10)]
    const { signal, onProgress, told } = stopAfter(1)
    const report = await library.add([file, next], signal, onProgress)
    const { partly } = report
    const taken = partly?.taken ?? 0
    expect([taken > 0 && taken < 400, report.added.length, report.left, partly?.file]).toEqual([
      true,
      taken,
      2,
      'big.jsonl',
    ])
    // Lines of nearly one length: what is read tells how many there are.
    expect(Math.abs((partly?.about ?? 0) - 400)).toBeLessThan(150)
    expect(told.at(-1)).toMatchObject({ file: 'big.jsonl', done: 0, total: 2 })
    const rest = await add(library, file)
    expect([rest.added.length, rest.duplicates]).toEqual([
      400 - taken,
      [{ file: 'big.jsonl', of: report.added[0], known: taken, texts: 400 }],
    ])
  }, 60_000)
})

describe('what could not be read', () => {
  it('can be tried again by its id, whatever became of it, and by no path', async () => {
    const library = await place.open()
    const [mended, removed, good] = ['mended.txt', 'removed.txt', 'good.txt'].map((name) =>
      path.join(place.folder, name),
    )
    if (mended === undefined || removed === undefined || good === undefined) throw new Error('three files')
    await writeFile(mended, '')
    await writeFile(good, 'The ferry Astrid ran aground on the Skarv reef before dawn.')
    const first = await add(library, mended, removed, good)
    expect(first.problems.map(({ file, fault }) => [file, fault.code])).toEqual([
      ['removed.txt', 'missing'],
      ['mended.txt', 'empty'],
    ])
    await writeFile(mended, 'The harbour bridge was closed on Tuesday after the storm.')
    const ids = first.problems.map(({ retry }) => retry)
    const again = await library.retry(ids, new AbortController().signal, () => undefined)
    expect([again.added.length, again.problems]).toEqual([1, [first.problems[0]]])
    await expect(library.retry([mended], new AbortController().signal, () => undefined)).rejects.toMatchObject({
      fault: { code: 'missing' },
    })
  })

  it('within a file is asked for by the file, and so is a folder', async () => {
    const library = await place.open()
    const lines = await many('lines.jsonl', 2, '\nnot a line\nnor this')
    const folder = path.join(place.folder, 'empty')
    await mkdir(folder)
    const { problems, added } = await add(library, lines, folder)
    const [inFolder, ...inLines] = problems
    expect([added.length, inLines.map(({ file }) => file), new Set(inLines.map(({ retry }) => retry)).size]).toEqual([
      2,
      ['lines.jsonl, line 3', 'lines.jsonl, line 4'],
      1,
    ])
    await writeFile(path.join(folder, 'a.txt'), 'The ferry Astrid ran aground on the Skarv reef before dawn.')
    const again = await library.retry([inFolder?.retry ?? ''], new AbortController().signal, () => undefined)
    expect([again.added.length, again.problems]).toEqual([1, []])
  })
})

describe('a text that is there', () => {
  it('is said to be which article, also where two files of one import are the same', async () => {
    const library = await place.open()
    const [one = '', two = ''] = ['one.txt', 'two.txt'].map((name) => path.join(place.folder, name))
    for (const file of [one, two]) await writeFile(file, 'The ferry Astrid ran aground on the Skarv reef before dawn.')
    const { added, duplicates } = await add(library, one, two)
    expect(duplicates).toEqual([{ file: 'two.txt', of: added[0], known: 1, texts: 1 }])
  })
})
