import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuery } from './parse.ts'
import { printQuery } from './print.ts'
import type { Clause, Part, Query } from './query.ts'

/** A part in short: "word kyiv", "phrase new frontiers", "outlet bbc". */
function brief(part: Part): string {
  if (part.kind !== 'filter') return `${part.kind} ${part.words.join(' ')}`
  const { field, ...asked } = part.filter
  const values: readonly unknown[] = Object.values(asked)
  return [field, ...values.flat()].join(' ')
}

const clause = ({ excluded, either }: Clause): string => (excluded ? 'not ' : '') + either.map(brief).join(' or ')
const clauses = (text: string): string[] => parseQuery(text).clauses.map(clause)
const wrong = (text: string): string[] => parseQuery(text).problems.map(({ start, end }) => text.slice(start, end))

/** Without where it stands. */
function meaning({ clauses: all }: Query) {
  return all.map(({ excluded, either }) => ({
    excluded,
    either: either.map((part) => (part.kind === 'filter' ? part.filter : { kind: part.kind, words: part.words })),
  }))
}

describe('a query', () => {
  it('asks for words, phrases, what is not to be there, and alternatives', () => {
    expect([
      clauses('Kiev talks'),
      clauses('"new frontiers" -putin -"illegal sanctions"'),
      clauses('“new frontiers”'),
      clauses('lavrov OR wang OR qin hegemony'),
      clauses('anti-war Russia’s U.S.'),
    ]).toEqual([
      ['word kyiv', 'word talks'],
      ['phrase new frontiers', 'not word putin', 'not phrase illegal sanctions'],
      ['phrase new frontiers'],
      ['word lavrov or word wang or word qin', 'word hegemony'],
      ['word anti war', 'word russia', 'word us'],
    ])
  })

  it('asks for fields, by any of their names', () => {
    const text =
      'outlet:"Daily Mail" by:smith date:2022-03..2023-02 tag:war quote:"no limit" number:1,500 has:note is:unread -lang:de Author:x'
    expect([clauses(text), wrong(text)]).toEqual([
      [
        'outlet daily mail',
        'by smith',
        'date 2022-03-01 2023-02-28',
        'tag war',
        'quote no limit',
        'number 1500 1500',
        'has note',
        'is unread',
        'not lang de',
        'by x',
      ],
      [],
    ])
  })

  it('takes years, months, days, and ranges with one end', () => {
    const days = [
      'date:0050',
      'date:0050-02',
      'date:2024',
      'date:2024-02',
      'date:2024-02-29',
      'date:2022..',
      'date:..2022-03',
    ].flatMap(clauses)
    expect(days).toEqual([
      'date 0050-01-01 0050-12-31',
      'date 0050-02-01 0050-02-28',
      'date 2024-01-01 2024-12-31',
      'date 2024-02-01 2024-02-29',
      'date 2024-02-29 2024-02-29',
      'date 2022-01-01 ',
      'date  2022-03-31',
    ])
  })

  it('tells what is wrong where it stands, and searches its words', () => {
    const texts = [
      'a "new frontiers',
      'foo:bar',
      'date:2022-13',
      'OR lavrov',
      'lavrov OR',
      'a OR -b',
      'outlet:',
      'is:old',
    ]
    expect(texts.map((text) => [clauses(text), wrong(text)])).toEqual([
      [['word a', 'word new', 'word frontiers'], ['"new frontiers']],
      [['word foo', 'word bar'], ['foo:bar']],
      [['word date', 'word 2022', 'word 13'], ['date:2022-13']],
      [['word or', 'word lavrov'], ['OR']],
      [['word lavrov', 'word or'], ['OR']],
      [['word a', 'not word b'], ['OR']],
      [[], ['outlet:']],
      [['word is', 'word old'], ['is:old']],
    ])
  })

  it('says why OR does not join what stands beside it', () => {
    const why = (text: string) =>
      parseQuery(text).problems.find(({ end }) => text.slice(0, end).endsWith('OR'))?.message
    expect([why('a OR -b'), why('-a OR b'), why('a OR foo:bar'), why('a OR "b c'), why('a OR')]).toEqual([
      expect.stringContaining('excluded by itself'),
      expect.stringContaining('excluded by itself'),
      expect.stringContaining('each of them is wanted'),
      expect.stringContaining('each of them is wanted'),
      expect.stringContaining('between two things'),
    ])
  })

  it('is open where its last word may go on', () => {
    expect(['lavr', 'lavr ', '"lavr"', 'lavr "new', ''].map((text) => parseQuery(text).isOpen)).toEqual([
      true,
      false,
      false,
      true,
      false,
    ])
  })
})

const pieces = fc.oneof(
  fc.constantFrom(
    'OR',
    '-',
    '"',
    '“',
    '”',
    'outlet:',
    'date:',
    'date:2022..',
    'number:1..2',
    ':',
    '..',
    ' ',
    '  ',
    'is:unread',
    'x:y',
    '//',
  ),
  fc.string({ maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('kyiv', 'new', 'The', 'colour', '1,500', 'U.S.', 'don’t', '北京'),
)
const anyQuery = fc.array(pieces, { maxLength: 12 }).map((all) => all.join(''))

describe('any query', () => {
  it('is read without an error, with spans that lie in it', () => {
    fc.assert(
      fc.property(anyQuery, (text) => {
        const { clauses: all, problems } = parseQuery(text)
        for (const { start, end } of [...all.flatMap(({ either }) => either), ...problems]) {
          expect(start >= 0 && start < end && end <= text.length).toBe(true)
        }
        expect(all.every(({ either }) => either.length > 0)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('asks for the same when it is printed, and has nothing wrong in it then', () => {
    fc.assert(
      fc.property(anyQuery, (text) => {
        const query = parseQuery(text)
        const again = parseQuery(printQuery(query))
        const plain = (of: Query) => JSON.stringify(meaning(of)).replaceAll('"kind":"phrase"', '"kind":"word"')
        expect([plain(again), again.problems]).toEqual([plain(query), []])
      }),
      { numRuns: 500 },
    )
  })
})
