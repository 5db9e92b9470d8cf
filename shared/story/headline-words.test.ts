import { expect, it } from 'vitest'
import { textOf } from '../text/span.ts'
import { sharedInHeadlines } from './headline-words.ts'

it('finds the words that headlines share, in whatever form, and none of a headline alone', () => {
  const headlines = [
    'Russia and China condemn ‘illegal sanctions’',
    'China condemned the sanction regime',
    'Talks in Moscow',
  ]
  const shared = sharedInHeadlines(headlines).map((spans, at) => spans.map((span) => textOf(headlines[at] ?? '', span)))
  expect(shared).toEqual([['China', 'condemn', 'sanctions'], ['China', 'condemned', 'sanction'], []])
  expect(sharedInHeadlines(['Talks, talks, talks'])).toEqual([[]])
})
