import { describe, expect, it } from 'vitest'
import { prepare } from './prepare.ts'
import { sharesOf, shareWithin } from './share.ts'

function prepared(text: string) {
  return prepare(text, [{ start: 0, end: text.length }])
}

describe('directed shares', () => {
  it('differ with the length of the texts', () => {
    const [a, b] = [prepared('one two'), prepared('zero one two three')]
    expect(sharesOf(a, b, [{ a: { start: 0, end: 7 }, b: { start: 5, end: 12 } }])).toEqual({ ofA: 1, ofB: 0.5 })
  })

  it('count a word once, however many spans hold it, in whatever order', () => {
    const text = prepared('one two three four')
    const spans = [
      { start: 4, end: 13 },
      { start: 0, end: 7 },
    ]
    expect(shareWithin(text, spans)).toBe(0.75)
  })

  it('are nothing for an empty text', () => {
    expect(shareWithin(prepare('', []), [])).toBe(0)
  })
})
