import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { soughtArticles } from './articles.ts'
import type { SoughtArticle } from './articles.ts'
import { ours } from './ours.ts'
import { deriveQueries } from './queries.ts'
import { randomQueries } from './random-queries.ts'
import type { Searched } from './searched.ts'

// What the bench measures on many articles, as a test on few: that nothing fails, and that what is meant comes first.

const ARTICLES = 400
const QUERIES = 120
const RANDOM = 300

let folder = ''
let articles: readonly SoughtArticle[] = []
let library: Searched

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'crossread-search-'))
  articles = [...soughtArticles(ARTICLES)]
  library = await ours(folder, articles)
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

it('the article that is meant comes first, or among the first five', async () => {
  let [first, firstFive] = [0, 0]
  const queries = deriveQueries(articles, QUERIES)
  for (const { text, right } of queries) {
    const found = (await library.search(text)).findIndex((article) => right.has(article))
    if (found === 0) first++
    if (found >= 0 && found < 5) firstFive++
  }
  expect(first / queries.length).toBeGreaterThanOrEqual(0.95)
  expect(firstFive / queries.length).toBeGreaterThanOrEqual(0.99)
})

it('whatever is typed is answered, and again with the same', async () => {
  for (const query of randomQueries(RANDOM, articles)) {
    const found = await library.search(query)
    expect(new Set(found).size, query).toBe(found.length)
    expect(await library.search(query), query).toEqual(found)
  }
})
