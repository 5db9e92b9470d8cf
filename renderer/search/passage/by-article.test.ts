import { expect, it } from 'vitest'
import type { FoundPassage } from '../../../shared/ipc/searching.ts'
import { byArticle } from './by-article.ts'

const passage = (article: string, start: number): FoundPassage => ({
  ...{
    article,
    headline: article,
    outlet: null,
    published: null,
    story: 's',
    kind: 'verbatim',
    similarity: 1,
    words: 9,
  },
  ...{
    quote: false,
    formula: false,
    here: { start: 0, end: 9 },
    there: { start, end: start + 9 },
    text: 'What it says',
  },
})

it('puts the passages of one article together, where its first stood', () => {
  const found = byArticle([passage('x', 0), passage('y', 4), passage('x', 40)])
  expect(found.map((each) => each.map(({ article, there }) => [article, there.start]))).toEqual([
    [
      ['x', 0],
      ['x', 40],
    ],
    [['y', 4]],
  ])
  expect(byArticle([])).toEqual([])
})
