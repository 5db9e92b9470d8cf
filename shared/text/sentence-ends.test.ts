import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sentenceEnds } from './sentence-ends.ts'

const segmenter = new Intl.Segmenter('und', { granularity: 'sentence' })

function endsBySegmenter(line: string): number[] {
  return Array.from(segmenter.segment(line), ({ segment, index }) => index + segment.length)
}

it('parts text as the segmenter does, wherever it does so itself', () => {
  const pieces = [
    'a',
    'Bc',
    'é',
    'ß',
    'Ж',
    '.',
    '.',
    '!',
    '?',
    ' ',
    ' ',
    '\u00a0',
    '\t',
    '“',
    '”',
    '’',
    '"',
    ')',
    '(',
    '«',
  ]
  const more = [
    '5',
    '1,5',
    '…',
    '–',
    '—',
    '-',
    ',',
    ':',
    ';',
    '...',
    '$',
    '€',
    'ª',
    '²',
    '%',
    '/',
    '*',
    '_',
    'µ',
    '·',
    '¿',
    '•',
    '†',
    '™',
    '\x96',
  ]
  const line = fc
    .array(fc.constantFrom(...pieces, ...pieces, ...more), { maxLength: 14 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(line, (text) => {
      expect(sentenceEnds(text)).toEqual(endsBySegmenter(text))
    }),
    { numRuns: 3000 },
  )
})

it.each(['次の文。', 'a\u0301.', 'soft\u00adhyphen.', 'هل', 'Τι;', '😀.'])(
  'leaves the rest to the segmenter: %s',
  (text) => {
    expect(sentenceEnds(text)).toBeNull()
  },
)
