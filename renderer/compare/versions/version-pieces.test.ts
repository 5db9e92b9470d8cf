import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '../../../shared/text/span.ts'
import { samplePair } from '../sample-pair.fixture.ts'
import { facing, versionPieces } from './version-pieces.ts'

const { a, b, passages } = samplePair()

describe('the words of another report', () => {
  it('have what they dropped before what stands in its place', () => {
    const end = b.text.indexOf('\n')
    const shown = versionPieces({ start: 0, end }, facing(passages)).map((piece) => {
      const words = (piece.type === 'dropped' ? a : b).text.slice(piece.span.start, piece.span.end)
      return piece.type === 'dropped' ? `-${words}` : `${piece.changed ? '+' : (piece.kind ?? '')} ${words}`
    })
    expect(shown).toEqual([
      'edited Three ',
      '+ young',
      'edited  people were ',
      '-killed',
      '+ found dead',
      'edited  on Monday',
      ' , it said.',
    ])
  })

  it('are there whole and in order, wherever words differ', () => {
    const span = fc.tuple(fc.nat(40), fc.nat(10)).map(([start, length]): Span => ({ start, end: start + length }))
    const passage = fc.record({
      kind: fc.constantFrom('verbatim' as const, 'edited' as const),
      here: span,
      there: span,
      changes: fc.array(fc.record({ here: span, there: span })),
    })
    fc.assert(
      fc.property(span, fc.array(passage, { maxLength: 3 }), (there, found) => {
        const sound = found.map(({ changes, ...rest }) => {
          const inside = changes
            .filter((change) => change.there.start >= rest.there.start && change.there.end <= rest.there.end)
            .sort((x, y) => x.there.start - y.there.start)
            .filter(({ there: { start } }, at, all) => start >= (all[at - 1]?.there.end ?? 0))
          return { ...rest, changes: inside }
        })
        const pieces = versionPieces(there, sound).flatMap((piece) => (piece.type === 'there' ? [piece.span] : []))
        expect(pieces.every(({ start, end }) => start < end)).toBe(true)
        expect(pieces.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at))).toEqual(
          Array.from({ length: there.end - there.start }, (_, at) => there.start + at),
        )
      }),
    )
  })
})
