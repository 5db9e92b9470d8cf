import { describe, expect, it } from 'vitest'
import { bandPath, curvePath, endsPath, nearWindow, placeOf } from './ribbon.ts'

describe('ribbons', () => {
  it('fills the lines of both sides with a band across the gutter', () => {
    expect(bandPath({ top: 10, bottom: 40 }, { top: 100.04, bottom: 160 }, 56)).toBe(
      'M0 10C28 10 28 100 56 100V160C28 160 28 40 0 40Z',
    )
  })

  it('joins the middles of moved passages, with a bar at each end', () => {
    const ends = [{ top: 10, bottom: 40 }, { top: 100, bottom: 160 }, 56] as const
    expect([curvePath(...ends), endsPath(...ends)]).toEqual(['M1 25C28 25 28 130 55 130', 'M1 10V40M55 100V160'])
  })

  it('knows on which side of the window an end is', () => {
    const extents = [
      { top: -40, bottom: 0 },
      { top: -40, bottom: 1 },
      { top: 799, bottom: 900 },
      { top: 800, bottom: 900 },
    ]
    expect(extents.map((extent) => placeOf(extent, 800))).toEqual(['above', 'shown', 'shown', 'below'])
  })

  it('brings far ends near and keeps their height', () => {
    expect([
      nearWindow({ top: -5000, bottom: -4960 }, 800),
      nearWindow({ top: -100, bottom: -60 }, 800),
      nearWindow({ top: 5000, bottom: 5030 }, 800),
    ]).toEqual([
      { top: -200, bottom: -160 },
      { top: -100, bottom: -60 },
      { top: 960, bottom: 990 },
    ])
  })
})
