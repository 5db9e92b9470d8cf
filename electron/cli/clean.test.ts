import path from 'node:path'
import { expect, it } from 'vitest'
import { clean } from './clean.ts'

it('gives the reports of a file only where it holds several', async () => {
  const lines: string[] = []
  const files = ['002_16fbe56af909fff0.txt', '003_5c5c9142f69470db.txt'].map((name) =>
    path.resolve(import.meta.dirname, '../../seeds', name),
  )
  const output = { out: (text: string) => void lines.push(text), err: () => undefined }
  await clean(files, { json: true, text: false, pairs: undefined, query: undefined, limit: undefined }, output)
  const moscow = { start: 0, end: 2676, headline: 'China-Russia Ties Strengthen as Wang Yi Meets Putin in Moscow' }
  const kremlin = { start: 2676, end: 6202, headline: 'Wang Yi Meets Putin in Kremlin as China-Russia Ties Deepen' }
  expect([
    lines[0]?.includes(`"reports":${JSON.stringify([moscow, kremlin])}`),
    lines[1]?.includes('"reports"'),
  ]).toEqual([true, false])
})
