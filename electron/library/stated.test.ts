import { describe, expect, it } from 'vitest'
import { cleanText } from '../../shared/article/clean.ts'
import { textOf } from '../../shared/text/span.ts'
import { withStated } from './stated.ts'

const HEADLINE = 'the ferry is aground again, and nobody at the harbour office is surprised by it any more.'
const REPORT = 'The ferry Astrid ran aground on the Skarv reef before dawn on Tuesday, and 140 passengers were saved.'

describe('what a format states', () => {
  it('stands above what the text lets on, with where it stands', () => {
    const text = `${REPORT}\n\nPublished 1 March 2022`
    const stated = {
      published: { value: '2022-03-02', from: 'the feed' },
      outlet: { value: 'Courier', from: 'the feed' },
    }
    const { published, outlet } = withStated(cleanText(text), { text, stated })
    expect([published, outlet]).toEqual([
      { value: '2022-03-02', origin: 'stated', span: null, from: 'the feed' },
      { value: 'Courier', origin: 'stated', span: null, from: 'the feed' },
    ])
  })

  it('a headline that opens the text has its place there, and is no part of the report', () => {
    const text = `${HEADLINE}\n\n${REPORT}`
    const stated = { headline: { value: HEADLINE, from: 'the page' } }
    const { headline, body } = withStated(cleanText(text), { text, stated })
    expect([headline.span, body.map((paragraph) => textOf(text, paragraph))]).toEqual([
      { start: 0, end: HEADLINE.length },
      [REPORT],
    ])
  })

  it('a headline that the text does not open with has no place in it', () => {
    const clean = cleanText(REPORT)
    const stated = { headline: { value: 'The ferry', from: 'the page' } }
    const other = withStated(clean, { text: REPORT, stated: { headline: { value: HEADLINE, from: 'the page' } } })
    expect([other.headline.span, other.body]).toEqual([null, clean.body])
    // "The ferry" begins the report's first sentence, and a place of its own it has not.
    expect(withStated(clean, { text: REPORT, stated }).body.length).toBe(clean.body.length)
  })
})
