// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pairModel } from '../model/pair-model.ts'
import { samplePair } from '../sample-pair.fixture.ts'
import { SIDES } from '../model/side.ts'
import type { Geometry } from '../scroll/geometry.ts'
import { PairSession } from './session.ts'

const selected = (session: PairSession) => session.selection.getState().selected

describe('a pair on the screen', () => {
  it('steps through the passages and stops at both ends', () => {
    const session = new PairSession(pairModel(samplePair()))
    const steps = [1, 1, 1, 1, -1].map((direction) => {
      const next = session.next(direction === 1 ? 1 : -1)
      if (next !== null) session.show(next)
      return next
    })
    expect(steps).toEqual([0, 1, 2, null, 1])
  })

  it('goes round the passages at one place with each click, and puts the tab key there', () => {
    const session = new PairSession(pairModel(samplePair()))
    const seen = [1, 2, 3].map(() => {
      session.activate('b', [2, 0])
      return selected(session)
    })
    expect([seen, session.selection.getState()]).toEqual([[2, 0, 2], { selected: 2, side: 'b', stop: { a: 2, b: 2 } }])
  })

  it('takes over the side of the mark that has the focus, also where the tab key would land on it anyway', () => {
    const session = new PairSession(pairModel(samplePair()))
    session.show(1)
    session.focus('b', 1)
    expect(session.selection.getState()).toEqual({ selected: 1, side: 'b', stop: { a: 1, b: 1 } })
  })

  it('leaves the selection alone where a click hits no passage', () => {
    const session = new PairSession(pairModel(samplePair()))
    session.show(1)
    session.activate('a', [])
    expect(selected(session)).toBe(1)
  })

  it('clears what lies over the text first, and then the selection', () => {
    const session = new PairSession(pairModel(samplePair()))
    session.panes.setState({ room: 'columns' })
    session.show(1)
    session.toggleList()
    const cleared = [1, 2].map(() => {
      session.clear()
      return [session.panes.getState().listOver, selected(session)]
    })
    expect(cleared).toEqual([
      [false, 1],
      [false, null],
    ])
  })

  it('comes back to the same passage on the same side, however it is numbered by then', () => {
    const session = new PairSession(pairModel(samplePair()))
    session.activate('b', [1])
    session.toggleLock()
    const fewer = { ...samplePair(), passages: samplePair().passages.filter(({ moved }) => !moved) }
    const again = new PairSession(pairModel(fewer), session.place())
    const { side } = again.selection.getState()
    expect([selected(again), side, again.panes.getState().locked]).toEqual([0, 'b', false])
  })
})

describe('two columns after one text', () => {
  const extent = (top: number) => ({ top, bottom: top + 30 })
  const column = (...tops: number[]) => ({
    height: 4000,
    screen: 1000,
    paragraphs: [extent(0), extent(2000), extent(3000)],
    passages: tops.map(extent),
  })
  const geometry: Geometry = { a: column(900, 2100, 2500), b: column(1500, 1700, 3000) }

  /** The heights of the selected passage in both columns, after one report stood alone at a paragraph. */
  const heights = (paragraph: number) => {
    const session = new PairSession(pairModel(samplePair()))
    for (const side of SIDES) session.columns.attach(side, document.createElement('section'))
    session.measured(geometry)
    session.show(1)
    session.unmeasured()
    session.keepReading('a', { paragraph, heights: 0 })
    session.measured(geometry)
    return SIDES.map((side) => (geometry[side].passages[1]?.top ?? NaN) - session.columns.tops[side])
  }

  it('have the selected passage level, where it was in the one', () => {
    expect(heights(1)).toEqual([480, 480])
  })

  it('stay where the person reads, if that is not the selected passage', () => {
    expect(heights(0)).toEqual([2100, 380])
  })
})

describe('pointing', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('lights a passage once the pointer has rested on it, and bridges the gap between two lines of one', () => {
    const session = new PairSession(pairModel(samplePair()))
    const lit: (number | null)[] = []
    const after = (passage: number | null, ms: number) => {
      session.point(passage)
      vi.advanceTimersByTime(ms)
      lit.push(session.hover.getState().hovered)
    }
    after(1, 79)
    after(2, 80)
    after(null, 40)
    after(2, 200)
    after(null, 80)
    expect(lit).toEqual([null, 2, 2, 2, null])
  })
})
