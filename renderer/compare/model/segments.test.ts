import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '../../../shared/text/span.ts'
import { overlapping, segments } from './segments.ts'
import type { Stretch } from './segments.ts'

const stretch = (passage: number, start: number, end: number, ...changed: [number, number][]): Stretch => ({
  passage,
  start,
  end,
  changed: changed.map(([from, to]) => ({ start: from, end: to })),
})
const piece = (start: number, end: number, changed = false, ...under: number[]) => ({ start, end, changed, under })

describe('segments of a paragraph', () => {
  it('leaves a paragraph without passages whole', () => {
    expect(segments({ start: 5, end: 20 }, [stretch(0, 20, 30)])).toEqual([{ kind: 'text', start: 5, end: 20 }])
  })

  it('marks a passage, with its changed words as pieces', () => {
    expect(segments({ start: 0, end: 40 }, [stretch(0, 10, 30, [10, 14], [20, 22])])).toEqual([
      { kind: 'text', start: 0, end: 10 },
      {
        kind: 'mark',
        passage: 0,
        start: 10,
        end: 30,
        pieces: [piece(10, 14, true), piece(14, 20), piece(20, 22, true), piece(22, 30)],
      },
      { kind: 'text', start: 30, end: 40 },
    ])
  })

  it('clips a passage that runs over several paragraphs', () => {
    expect(segments({ start: 10, end: 20 }, [stretch(3, 0, 50, [18, 30])])).toEqual([
      { kind: 'mark', passage: 3, start: 10, end: 20, pieces: [piece(10, 18), piece(18, 20, true)] },
    ])
  })

  it('puts the longest on top and names the rest beneath it', () => {
    expect(segments({ start: 0, end: 40 }, [stretch(0, 5, 15, [6, 8]), stretch(1, 10, 35)])).toEqual([
      { kind: 'text', start: 0, end: 5 },
      { kind: 'mark', passage: 0, start: 5, end: 10, pieces: [piece(5, 6), piece(6, 8, true), piece(8, 10)] },
      { kind: 'mark', passage: 1, start: 10, end: 35, pieces: [piece(10, 15, false, 0), piece(15, 35)] },
      { kind: 'text', start: 35, end: 40 },
    ])
  })

  it('raises the selected passage, whole and with its own changed words', () => {
    const twice = [stretch(0, 0, 20, [3, 5]), stretch(1, 0, 20, [8, 9])]
    expect(segments({ start: 0, end: 20 }, twice, 1)).toEqual([
      {
        kind: 'mark',
        passage: 1,
        start: 0,
        end: 20,
        pieces: [piece(0, 8, false, 0), piece(8, 9, true, 0), piece(9, 20, false, 0)],
      },
    ])
  })

  it('knows which passages share a place', () => {
    expect(overlapping({ start: 0, end: 60 }, [stretch(0, 5, 15), stretch(1, 10, 35), stretch(2, 40, 50)])).toEqual(
      new Set([0, 1]),
    )
  })

  it('gives back every character once, and marks each with a passage that covers it', () => {
    const place = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 25 })).map(([start, length]) => ({
      start,
      end: start + length,
    }))
    const passages = fc
      .array(place, { maxLength: 6 })
      .map((spans) => spans.map((span, i) => stretch(i, span.start, span.end, [span.start, span.start + 1])))
    fc.assert(
      fc.property(place, passages, fc.nat(6), (paragraph, stretches, raised) => {
        const found = segments(paragraph, stretches, raised)
        const leaves = found.flatMap((segment): readonly Span[] =>
          segment.kind === 'mark' ? segment.pieces : [segment],
        )
        expect(leaves.map(({ start }) => start)).toEqual([
          paragraph.start,
          ...leaves.slice(0, -1).map(({ end }) => end),
        ])
        expect(leaves.at(-1)?.end).toBe(paragraph.end)
        for (let at = paragraph.start; at < paragraph.end; at++) {
          const segment = found.find(({ start, end }) => start <= at && at < end)
          const covering = stretches.filter(({ start, end }) => start <= at && at < end)
          const marked = segment?.kind === 'mark' ? segment.passage : null
          const expected = covering.some(({ passage }) => passage === raised)
            ? raised
            : (covering.sort((x, y) => y.end - y.start - (x.end - x.start) || x.passage - y.passage)[0]?.passage ??
              null)
          expect(marked).toBe(expected)
        }
      }),
    )
  })
})
