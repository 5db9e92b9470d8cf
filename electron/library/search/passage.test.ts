import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { add, Place } from '../library.fixture.ts'

const place = new Place()
const never = new AbortController().signal

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
