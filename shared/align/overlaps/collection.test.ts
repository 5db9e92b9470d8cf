import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenize } from '../../text/tokens.ts'
import { Collection } from './collection.ts'

const encoder = new TextEncoder()

function collect(...texts: readonly string[]): Collection {
  const collection = new Collection()
  for (const text of texts) collection.add(encoder.encode(text))
  return collection
}

/** Each word as the place where the same word came first: which words are equal, whatever they are numbered. */
function pattern(words: Iterable<unknown>): number[] {
  const list = [...words]
  return list.map((word) => list.indexOf(word))
}

const pieces = fc.constantFrom(
  ...[
    'favour',
    'Favor',
    'organise',
    'ORGANIZED',
    'analysed',
    'centre',
    'center',
    'tyres',
    'Sour',
    'our',
    'miss',
    'yes',
  ],
  ...[
    'Russia’s',
    "russia's",
    '“',
    '”',
    '‘',
    '’',
    "'",
    '`',
    'U.S.',
    'us',
    '1,500',
    '1500',
    '1\u202f500',
    '4.5bn',
    '.',
    ',',
  ],
  ...[
    '…',
    '—',
    '-',
    ' ',
    ' ',
    ' ',
    '\n',
    '\u00a0',
    '\u00ad',
    '\ufeff',
    'é',
    'e\u0301',
    'STRASSE',
    'Straße',
    'İ',
    'I\u0307',
  ],
  ...['北京で会議が', 'ประเทศไทย', 'وقال', 'ΟΔΟΣ', 'οδος', '😀', '𝒜lpha', 'ﬁre', 'x', 'I', 'i', '\\', '"', '_', '/'],
)
const news = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''))

describe('Collection', () => {
  it('finds the words of tokenize, and the same ones equal, on any text', () => {
    const any = fc.oneof(news, fc.string({ unit: 'grapheme', maxLength: 80 }))
    fc.assert(
      fc.property(any, (text) => {
        expect(pattern(collect(text).words)).toEqual(pattern(tokenize(text).map(({ folded }) => folded)))
      }),
      { numRuns: 500 },
    )
  })

  it('numbers a word the same in every text, and keeps the texts apart', () => {
    const { words, starts, size } = collect('Favour the centre', '', '“The center…” favors')
    const [favour, the, centre] = words
    expect([size, [...starts], [...words].slice(3, 5)]).toEqual([3, [0, 3, 3, 6], [the, centre]])
    expect(words[5]).not.toBe(favour)
  })

  it('reads a range of bytes, and long stretches without a space', () => {
    const collection = new Collection()
    collection.add(encoder.encode('{one two}'), 1, 8)
    collection.add(encoder.encode('会議'.repeat(5000)))
    expect(collection.starts[1]).toBe(2)
    expect(collection.words.length).toBe(2 + tokenize('会議'.repeat(5000)).length)
  })

  it('takes what is escaped in JSON for the break between words that it is', () => {
    const text = 'one\ntwo “\tthree.\\four"five\r\nU.S.\nnine'
    const collection = new Collection()
    const written = JSON.stringify(text)
    collection.add(encoder.encode(`{${written}`), 2, encoder.encode(written).length, true)
    expect([...collection.words]).toEqual([...collect(text).words])
  })

  it('is the same put together from two parts as made in one, but for what is not wanted', () => {
    const long = Array.from({ length: 60 }, (_, word) => `word${String(word % 41)}`).join(' ')
    const texts = ['One text', `${long} a`, `b ${long}`, '', `${long} c`, 'The end']
    const parts = collect(...texts.slice(0, 2))
    parts.addAll(collect(...texts.slice(2), long), (text) => text !== 2 && text !== 4)
    const { words, starts, hashes, places } = collect(...texts.filter((_, text) => text !== 4))
    expect(parts).toMatchObject({ words, starts, hashes, places })
  })
})
