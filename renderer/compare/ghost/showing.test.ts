import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cardPlace } from './place-card.ts'
import { after } from './showing.ts'
import type { GhostEvent, Showing } from './showing.ts'

const through = (events: readonly GhostEvent[]): Showing => events.reduce<Showing>(after, 'closed')

describe('the counterpart over a passage', () => {
  it('lies there for as long as its key is held, however often the system repeats it', () => {
    expect([through(['press']), through(['press', 'press', 'press']), through(['press', 'press', 'release'])]).toEqual([
      'held',
      'held',
      'closed',
    ])
  })

  it('stays when it is pinned, also out of a key that is held, until it is put away', () => {
    expect([
      through(['pin', 'pin again', 'pin again', 'release', 'away']),
      through(['press', 'pin again', 'pin again', 'release']),
      through(['pin', 'release', 'pin']),
      through(['pin', 'press', 'release', 'close']),
    ]).toEqual(['pinned', 'pinned', 'closed', 'closed'])
  })

  it('is never left there by a key that was let go elsewhere, or not heard of', () => {
    const events = fc.array(fc.constantFrom<GhostEvent>('press', 'release', 'pin', 'pin again', 'away', 'close'))
    fc.assert(
      fc.property(events, fc.constantFrom<GhostEvent>('release', 'away'), (before, end) => {
        expect(through([...before, end])).not.toBe('held')
        expect(through([...before, 'close'])).toBe('closed')
      }),
    )
  })
})

describe('its card', () => {
  const frame = { width: 1000, height: 600 }
  const card = { width: 400, height: 120 }

  it('stands under the passage, over it at the foot, and within the texts', () => {
    expect([
      cardPlace({ top: 100, bottom: 150, left: 80 }, card, frame),
      cardPlace({ top: 500, bottom: 550, left: 900 }, card, frame),
      cardPlace({ top: -900, bottom: -800, left: -50 }, card, frame),
    ]).toEqual([
      { top: 160, left: 80 },
      { top: 370, left: 590 },
      { top: 10, left: 10 },
    ])
  })
})
