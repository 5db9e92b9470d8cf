import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ColumnGeometry } from './geometry.ts'
import { alignedTop, followerTop, trackFrom } from './step.ts'
import type { Track } from './step.ts'

const SCREEN = 1000
const LINE = 380
const settle = { kind: 'settle' } as const
const together = { kind: 'together' } as const

const column = (height: number, ...middles: number[]): ColumnGeometry => ({
  height,
  screen: SCREEN,
  paragraphs: [],
  passages: middles.map((middle) => ({ top: middle - 15, bottom: middle + 15 })),
})

/** A follows B and B follows A along two passages: B says in 600 px what A says in 1,200, then the other way round. */
const geometry = [column(4000, 1200, 2400), column(3000, 1800, 2100)]
const track = trackFrom(geometry, [0, 1], 0, 1)

describe('the track of anchors', () => {
  it('runs from the beginning through the middles of the passages to the end', () => {
    expect(track.anchors).toEqual([
      { leader: LINE, follower: LINE },
      { leader: 1200, follower: 1800 },
      { leader: 2400, follower: 2100 },
      { leader: 3000 + LINE, follower: 2000 + LINE },
    ])
  })

  it('leaves out passages that the ends cannot bring to the line, or that would turn it round', () => {
    const early = [column(4000, 200, 1200, 1200), column(3000, 900, 1800, 1830)]
    expect(trackFrom(early, [0, 1, 2], 0, 1).anchors.map(({ leader }) => leader)).toEqual([LINE, 1200, 3380])
  })
})

describe('where the follower belongs', () => {
  it('has both passages at the reading line together, and both ends', () => {
    const tops = [0, 1200 - LINE, 2400 - LINE, 3000].map((top) => alignedTop(track, top))
    expect(tops).toEqual([0, 1800 - LINE, 2100 - LINE, 2000])
  })

  it('is linear between neighbouring anchors', () => {
    expect(alignedTop(track, 1800 - LINE)).toBeCloseTo(1950 - LINE)
  })

  it('comes back to where it was when the other column leads', () => {
    const back = trackFrom(geometry, [0, 1], 1, 0)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (top) => {
        expect(alignedTop(back, alignedTop(track, top))).toBeCloseTo(top)
      }),
    )
  })

  it('moves alike in the blank beyond an end', () => {
    expect([alignedTop(track, -50), alignedTop(track, 3040)]).toEqual([-50, 2040])
  })
})

describe('following', () => {
  const move = (from: number, to: number, follower: number) => ({ from, to, follower })

  it('stays where it belongs', () => {
    const from = alignedTop(track, 500)
    expect(followerTop(track, move(500, 540, from), settle)).toBeCloseTo(alignedTop(track, 540))
  })

  it('moves by the same distance while a passage that was brought level is read', () => {
    expect(followerTop(track, move(500, 540, 77), together)).toBe(117)
  })

  it('keeps the offset that the person gave it', () => {
    expect(followerTop(track, move(500, 540, 0), { kind: 'offset', offset: 120 })).toBe(alignedTop(track, 540) + 120)
  })

  it('keeps its distance where no anchor is near', () => {
    const long: Track = {
      screen: SCREEN,
      anchors: [
        { leader: 380, follower: 380 },
        { leader: 9380, follower: 1380 },
      ],
    }
    expect(followerTop(long, move(4000, 4100, 300), settle)).toBe(400)
    expect(followerTop(long, move(300, 400, alignedTop(long, 300)), settle)).toBeCloseTo(alignedTop(long, 400))
  })

  it('finds back without a jump, whatever it was away by', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: 0, max: 2000 }), (away, start) => {
        let top = start
        let follower = alignedTop(track, top) + away
        let left = Math.abs(away)
        for (let i = 0; i < 300; i++) {
          const pace = Math.max(10, Math.abs(alignedTop(track, top + 10) - alignedTop(track, top)))
          const next = followerTop(track, move(top, top + 10, follower), settle)
          expect(Math.abs(next - follower)).toBeLessThanOrEqual(2 * pace + 1e-6)
          top += 10
          follower = next
          const now = Math.abs(follower - alignedTop(track, top))
          expect(now).toBeLessThanOrEqual(left + 1e-6)
          left = now
        }
        expect(left).toBeCloseTo(0)
      }),
    )
  })
})
