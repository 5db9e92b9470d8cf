// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { spokenSummary, summaryOf } from './summary.ts'

const found = (query: string, articles: number, stories = articles) => ({
  question: { query, order: 'relevance' as const },
  total: { articles, stories, atLeast: false },
  didYouMean: null,
  unread: 0,
})

it('says how much was found', () => {
  expect([
    summaryOf(found('oil', 1200, 5)),
    summaryOf(found('oil', 1)),
    summaryOf({ total: { articles: 2000, stories: 9, atLeast: true } }),
    summaryOf(found('oil', 0)),
  ]).toEqual(['1,200 articles in 5 stories', '1 article', 'At least 2,000 articles', 'Nothing found'])
})

it('is heard anew for each query, also where as much is found, and of what was searched instead', () => {
  const meant = { ...found('lavrof ', 2), didYouMean: { query: 'Lavrov', shown: true } }
  expect([
    spokenSummary(found('oil ', 2)),
    spokenSummary(found('gas', 2)),
    spokenSummary(meant),
    spokenSummary({ ...meant, didYouMean: { query: 'Lavrov', shown: false } }),
    spokenSummary({ ...found('oil', 0), unread: 3 }),
  ]).toEqual([
    '2 articles for oil',
    '2 articles for gas',
    '2 articles for Lavrov',
    '2 articles for lavrof',
    'Nothing found for oil, and some articles are still being read',
  ])
})
