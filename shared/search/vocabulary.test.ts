import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMistyped } from './typos.ts'
import { Vocabulary } from './vocabulary.ts'

const of = (...words: readonly (readonly [string, number])[]) =>
  new Vocabulary(words.map(([word, articles]) => ({ word, articles })))

const news = of(
  ['sanctions', 40],
  ['sanction', 9],
  ['minister', 80],
  ['ministers', 20],
  ['sand', 2],
  ['lavrov', 30],
  ['15', 3],
  ['1500', 4],
)

describe('the words of a library', () => {
  it('are counted', () => {
    expect([news.count('lavrov'), news.count('lavro'), news.count('zz'), news.size]).toEqual([30, 0, 0, 8])
  })

  it('begin as was typed, the most frequent first', () => {
    expect([news.startingWith('san'), news.startingWith('x')]).toEqual([
      { words: ['sanctions', 'sanction', 'sand'], articles: 51 },
      { words: [], articles: 0 },
    ])
  })

  it('are near to what was mistyped, with as few errors as there can be', () => {
    expect([
      news.closeTo('lavrof', false),
      news.closeTo('minsiter', false),
      news.closeTo('sancsionz', false),
      news.closeTo('zzz', false),
      news.closeTo('sancz', true),
      news.closeTo('sancz', false),
    ]).toEqual([['lavrov'], ['minister', 'ministers'], ['sanctions', 'sanction'], [], ['sanctions', 'sanction'], []])
  })

  it('are numbers too', () => {
    expect(news.numbersBetween(10, 1500).sort()).toEqual(['15', '1500'])
  })

  it('are found as by looking at each of them', () => {
    const word = fc.stringMatching(/^[a-eé1]{1,7}$/)
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 30 }), word, fc.boolean(), (words, typed, isOpen) => {
        const vocabulary = new Vocabulary(words.map((each) => ({ word: each, articles: 1 })))
        const near = (limit: number) =>
          words.filter(
            (each) =>
              each !== typed && isMistyped(typed, each, limit) && (isOpen || each.length <= typed.length + limit),
          )
        const limits = typed.length < 4 ? [] : [1]
        const wanted = limits.map(near).find((found) => found.length > 0) ?? []
        const found = vocabulary.closeTo(typed, isOpen)
        // Of a whole word, what it lacks counts too.
        expect(found.every((each) => wanted.includes(each))).toBe(true)
        if (isOpen) expect(found.length).toBe(Math.min(8, wanted.length))
        expect(vocabulary.startingWith(typed).words.toSorted()).toEqual(
          words.filter((each) => each.startsWith(typed)).sort(),
        )
      }),
    )
  })
})
