import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { run } from './run.ts'

const reply = z.strictObject({
  hits: z.array(
    z.strictObject({
      path: z.string(),
      score: z.number(),
      field: z.enum(['headline', 'outlet', 'byline', 'body']),
      start: z.int(),
      end: z.int(),
      snippet: z.string(),
    }),
  ),
  ms: z.int(),
})

const TEXTS = {
  ferry: `Ferry runs aground off the coast

By Jane Harbour

Published: 30 March 2022

The ferry ran aground off the coast at dawn, the coast guard said on Tuesday, and nobody was hurt in the accident.

“A quiet sea is a safe one,” he said. The repair will cost 1,500 pounds and take several weeks of work in the yard.`,
  budget: `Council passes budget of 2,400 million

Published: 15 January 2023

The council passed its budget on Monday after a long debate about schools, roads and the coast road, the mayor said.

Members of the opposition voted against it, and said that the city could not afford what had been promised to all.`,
}

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'crossread-cli-search-'))
  for (const [name, text] of Object.entries(TEXTS)) await writeFile(path.join(folder, `${name}.txt`), text)
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function search(...args: readonly string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await run(['search', ...args], { out: (text) => out.push(text), err: (text) => err.push(text) })
  return { code, out: out.join(''), err: err.join('') }
}

const hitsOf = async (query: string, ...more: readonly string[]) =>
  reply.parse(JSON.parse((await search(folder, '--query', query, '--json', ...more)).out)).hits
const found = async (query: string) => (await hitsOf(query)).map((hit) => path.basename(hit.path, '.txt')).sort()

describe('search', () => {
  it('gives the articles that answer, the best first, with the place of the hit in the text', async () => {
    const hits = await hitsOf('"coast guard"')
    expect(hits.map((hit) => [path.basename(hit.path), hit.field, TEXTS.ferry.slice(hit.start, hit.end)])).toEqual([
      ['ferry.txt', 'body', 'coast guard'],
    ])
    const [first, second] = await hitsOf('coast')
    expect([path.basename(first?.path ?? ''), (first?.score ?? 0) > (second?.score ?? 0)]).toEqual(['ferry.txt', true])
  })

  it('writes each with its snippet, for people', async () => {
    const { code, out, err } = await search(folder, '--query', 'aground ')
    expect([code, out.includes('ferry.txt\n  '), out.includes('ran aground off the coast'), err]).toEqual([
      0,
      true,
      true,
      '',
    ])
  })

  it('lets through what the library does', async () => {
    const queries = [
      'date:2022',
      'coast date:2023-01',
      'by:harbour',
      'coast -harbour',
      'coast -budget',
      'quote:"quiet sea"',
      'quote:aground',
      'number:1500',
      'number:2000..3000',
      'is:unread',
      'tag:sea',
      'has:tag',
      'outlet:harbour',
      'story:aground',
      'coast -story:aground',
      'lang:en',
      'coast -lang:en',
      'lang:de',
      'budget OR dawn',
    ]
    expect(await Promise.all(queries.map(async (query) => [query, ...(await found(query))]))).toEqual([
      ['date:2022', 'ferry'],
      ['coast date:2023-01', 'budget'],
      ['by:harbour', 'ferry'],
      // The name in the byline is a word of the report here as there.
      ['coast -harbour', 'budget'],
      ['coast -budget', 'ferry'],
      ['quote:"quiet sea"', 'ferry'],
      ['quote:aground'],
      ['number:1500', 'ferry'],
      // A headline has numbers too.
      ['number:2000..3000', 'budget'],
      ['is:unread', 'budget', 'ferry'],
      ['tag:sea'],
      ['has:tag'],
      // No outlet is named in either, and none is guessed.
      ['outlet:harbour'],
      ['story:aground', 'ferry'],
      ['coast -story:aground', 'budget'],
      ['lang:en', 'budget', 'ferry'],
      ['coast -lang:en'],
      ['lang:de'],
      ['budget OR dawn', 'budget', 'ferry'],
    ])
  })

  it('gives so many at most as are asked for, and says when there are more', async () => {
    const [cut, whole] = [
      await search(folder, '--query', 'coast', '--limit', '1', '--json'),
      await search(folder, '--query', 'coast', '--limit', '2', '--json'),
    ]
    expect([reply.parse(JSON.parse(cut.out)).hits.length, cut.err, cut.code]).toEqual([
      1,
      'The first 1 of 2 articles: --limit N gives more.\n',
      0,
    ])
    expect([reply.parse(JSON.parse(whole.out)).hits.length, whole.err]).toEqual([2, ''])
  })

  it('says what is wrong with a query, and searches its words', async () => {
    const { code, err, out } = await search(folder, '--query', '"coast guard', '--json')
    expect([code, err.includes('not closed'), reply.parse(JSON.parse(out)).hits.length]).toEqual([0, true, 1])
  })

  it('ends with 1 where a file cannot be read, and with 2 where it was called wrongly', async () => {
    const missing = await search(folder, path.join(folder, 'none.txt'), '--query', 'coast', '--json')
    expect([missing.code, missing.err.includes('none.txt'), reply.parse(JSON.parse(missing.out)).hits.length]).toEqual([
      1,
      true,
      2,
    ])
    const wrong = [
      [folder],
      ['--query', 'coast'],
      [folder, '--query', 'coast', '--limit', '0'],
      [folder, '--query', 'coast', '--limit', 'x'],
    ]
    const codes = await Promise.all(wrong.map(async (args) => (await search(...args)).code))
    expect(codes).toEqual([2, 2, 2, 2])
  })
})
