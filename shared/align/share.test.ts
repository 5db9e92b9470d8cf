import { describe, expect, it } from 'vitest'
import { prepare } from './prepare.ts'
import { wordsWithin } from './share.ts'

const prepared = (text: string) => prepare(text, [{ start: 0, end: text.length }])

describe('words within spans', () => {
  it('are counted once, however many spans hold them, in whatever order', () => {
    const spans = [
      { start: 4, end: 13 },
      { start: 0, end: 7 },
    ]
    expect(wordsWithin(prepared('one two three four'), spans)).toBe(3)
  })

  it('are whole words: a span that ends within one does not hold it', () => {
    expect(wordsWithin(prepared('one two three four'), [{ start: 0, end: 9 }])).toBe(2)
  })

  it('are none in an empty text', () => {
    expect(wordsWithin(prepare('', []), [])).toBe(0)
  })
})
