import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forgiven, isMistyped } from './typos.ts'
import { WordIndex } from './word-index.ts'
import { foldedWords, holds, wordsOf } from './words.ts'

const TEXTS = ['Lavrov met Wang Yi', 'São Paulo: water is rationed', 'Lavroff wins', 'Yi wins, wins again']

describe('the index of words', () => {
  it('gives the texts that hold every word as typed, and those that hold what was perhaps meant', () => {
    const index = new WordIndex(TEXTS)
    expect([
      index.asTyped(['lavrov']),
      index.asTyped(['lav']),
      index.asTyped(['wins', 'yi']),
      index.asTyped(['i']),
      index.asTyped(['sao']),
      index.asTyped(['lavorv']),
      index.asMeant(['lavorv']),
      index.asMeant(['lavorv', 'yi']),
    ]).toEqual([[0], [0, 2], [3], [1], [1], [], [0], [0]])
  })

  it('gives what looking through every text would give', () => {
    const word = fc.stringMatching(/^[a-eé]{1,6}$/)
    fc.assert(
      fc.property(fc.array(fc.array(word).map((words) => words.join(' '))), word, (texts, query) => {
        const [typed = ''] = foldedWords(query)
        const limit = forgiven(typed.length)
        const among = (isMeant: (folded: string) => boolean) =>
          texts.flatMap((text, number) => (wordsOf(text).some(({ folded }) => isMeant(folded)) ? [number] : []))
        const index = new WordIndex(texts)
        expect([index.asTyped([typed]), index.asMeant([typed])]).toEqual([
          among((folded) => holds(folded, typed)),
          among((folded) => holds(folded, typed) || (limit > 0 && isMistyped(typed, folded, limit))),
        ])
      }),
    )
  })
})
