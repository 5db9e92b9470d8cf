import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { add, Place } from '../library.fixture.ts'

const place = new Place()
const never = new AbortController().signal

it('a passage is found in other words, and says so', async () => {
  const folder = path.join(place.folder, 'reports')
  await mkdir(folder)
  const said = 'Thieves smashed a display case and stole a sapphire tiara from the palace museum in Dresden before dawn'
  const other =
    'A sapphire tiara was taken from the Dresden palace museum before dawn by burglars who broke a display case'
  const texts = {
    here: `Tiara stolen from palace\n\nPublished: 3 March 2022\n\nIt was raining. ${said}. Nobody slept that night.`,
    there: `Burglars in the museum\n\nPublished: 2 March 2022\n\nThe palace is closed. ${other}.`,
  }
  for (const [name, text] of Object.entries(texts)) await writeFile(path.join(folder, `${name}.txt`), text)
  const library = await place.open()
  await add(library, folder)
  const { groups } = await library.searching.search(
    { query: '"nobody slept that night"', order: 'relevance', from: 0, limit: 20, within: null },
    never,
  )
  const article = groups[0]?.hits[0]?.article ?? ''
  const start = library.article(article).text.indexOf(said)
  const request = { article, span: { start, end: start + said.length } }
  const { passages } = await library.searching.passage(request, never)
  expect(passages.map(({ kind, text }) => [kind, text])).toEqual([['reworded', other]])
})

it('a passage that very many have is compared with the earliest, and how many are left is said', async () => {
  const reports = 505
  const folder = path.join(place.folder, 'reports')
  await mkdir(folder)
  const days = Array.from({ length: reports }, (_, at) => new Date(Date.UTC(2021, 0, reports - at)))
  // The latest comes in first, so that neither the order of the rows nor its reverse would be right by chance.
  for (const [at, day] of days.entries()) {
    const date = day.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
    const name = `${String(at).padStart(3, '0')}.txt`
    const text = `Trains ran late in the hills. Number ${String(at)} was on time.`
    await writeFile(path.join(folder, name), `Report of the day ${String(at)}\n\nPublished: ${date}\n\n${text}`)
  }
  const library = await place.open()
  await add(library, folder)
  const { groups } = await library.searching.search(
    { query: '"number 0 was on time"', order: 'relevance', from: 0, limit: 20, within: null },
    never,
  )
  const article = groups[0]?.hits[0]?.article ?? ''
  const { text } = library.article(article)
  const start = text.indexOf('Trains ran')
  const request = { article, span: { start, end: start + 'Trains ran late in the hills'.length } }
  const { passages, compared, left } = await library.searching.passage(request, never)
  expect([compared, left]).toEqual([500, 4])
  expect(passages.map(({ published }) => published)).toEqual(
    days
      .slice(-500)
      .reverse()
      .map((day) => day.toISOString().slice(0, 10)),
  )
})
