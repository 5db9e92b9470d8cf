import { describe, expect, it } from 'vitest'
import { between, firstWords, leftOutAfter, leftOutBefore } from './sentence.ts'

const TEXT = 'He said: “It is over.” She left, and the rest of them stayed. Nobody came.'
const ALL = { start: 0, end: TEXT.length }
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })

describe('words out of a paragraph', () => {
  it('have a sign where their sentence began earlier or goes on', () => {
    const signs = ['He said: “It is over.”', 'She left,', 'and the rest of them stayed.', 'Nobody came.'].map(
      (words) => [leftOutBefore(TEXT, ALL, at(words).start), leftOutAfter(TEXT, ALL, at(words).end)],
    )
    expect(signs).toEqual([
      ['', ''],
      ['', ' …'],
      ['… ', ''],
      ['', ''],
    ])
  })

  it('are put together as they stood, or with a sign where a sentence lost words', () => {
    const joined = [
      ['She left,', 'and the rest'],
      ['He said: “It is over.”', 'Nobody came.'],
      ['He said: “It is over.”', 'and the rest'],
    ].map(([first = '', second = '']) => between(TEXT, ALL, at(first).end, at(second).start))
    expect(joined).toEqual([' ', ' ', ' … '])
  })

  it('are cut between two of them', () => {
    expect(['Short words', 'The others stayed, and more', 'unbroken'].map((words) => firstWords(words, 18))).toEqual([
      'Short words',
      'The others stayed…',
      'unbroken',
    ])
  })
})
