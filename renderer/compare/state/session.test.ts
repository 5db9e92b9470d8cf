// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { compareModel, ofPair } from '../model/compare-model.ts'
import { samplePair } from '../sample-pair.fixture.ts'
import { threePairs } from '../three-reports.fixture.ts'
import type { Geometry } from '../scroll/geometry.ts'
import { CompareSession } from './session.ts'

const selected = (session: CompareSession) => session.selection.getState().selected

describe('a pair on the screen', () => {
  it('steps through the passages and stops at both ends', () => {
    const session = new CompareSession(compareModel(ofPair(samplePair())))
    const steps = [1, 1, 1, 1, -1].map((direction) => {
      const next = session.next(direction === 1 ? 1 : -1)
      if (next !== null) session.show(next)
      return next
    })
    expect(steps).toEqual([0, 1, 2, null, 1])
  })

  it('goes round the passages at one place with each click, and puts the tab key there', () => {
    const session = new CompareSession(compareModel(ofPair(samplePair())))
    const seen = [1, 2, 3].map(() => {
      session.activate(1, [2, 0])
      return selected(session)
    })
    expect([seen, session.selection.getState()]).toEqual([[2, 0, 2], { selected: 2, column: 1, stop: [2, 2] }])
  })

  it('takes over the side of the mark that has the focus, also where the tab key would land on it anyway', () => {
    const session = new CompareSession(compareModel(ofPair(samplePair())))
    session.show(1)
    session.focus(1, 1)
    expect(session.selection.getState()).toEqual({ selected: 1, column: 1, stop: [1, 1] })
  })

  it('leaves the selection alone where a click hits no passage', () => {
    const session = new CompareSession(compareModel(ofPair(samplePair())))
    session.show(1)
    session.activate(0, [])
    expect(selected(session)).toBe(1)
  })

  it('clears what lies over the text first, and then the selection', () => {
    const session = new CompareSession(compareModel(ofPair(samplePair())))
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
    const session = new CompareSession(compareModel(ofPair(samplePair())))
    session.activate(1, [1])
    session.toggleLock()
    const fewer = { ...samplePair(), passages: samplePair().passages.filter(({ moved }) => !moved) }
    const again = new CompareSession(compareModel(ofPair(fewer)), session.place())
    const { column } = again.selection.getState()
    expect([selected(again), column, again.panes.getState().locked]).toEqual([0, 1, false])
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
  const geometry: Geometry = [column(900, 2100, 2500), column(1500, 1700, 3000)]

  /** The heights of the selected passage in both columns, after one report stood alone at a paragraph. */
  const heights = (paragraph: number) => {
    const session = new CompareSession(compareModel(ofPair(samplePair())))
    for (const at of geometry.keys()) session.columns.attach(at, document.createElement('section'))
    session.measured(geometry)
    session.show(1)
    session.unmeasured()
    session.keepReading(0, { paragraph, heights: 0 })
    session.measured(geometry)
    return geometry.map(({ passages }, at) => (passages[1]?.top ?? NaN) - (session.columns.tops[at] ?? NaN))
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
    const session = new CompareSession(compareModel(ofPair(samplePair())))
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

describe('a base and two others', () => {
  const comparison = () => {
    const pairs = threePairs()
    return { base: pairs[0].a, others: pairs.map((pair) => ({ ...pair, article: pair.b })), several: true }
  }
  const extent = (top: number) => ({ top, bottom: top + 30 })
  const column = (...passages: (number | null)[]) => ({
    height: 4000,
    screen: 1000,
    paragraphs: [extent(0)],
    passages: passages.map((top) => (top === null ? null : extent(top))),
  })
  const three: Geometry = [column(900, 910, 2100), column(1500, null, 700), column(null, 1800, null)]
  const shown = () => {
    const session = new CompareSession(compareModel(comparison()))
    for (const at of three.keys()) session.columns.attach(at, document.createElement('section'))
    session.measured(three)
    return session
  }

  it('bring every counterpart level with what was clicked, and move no column that has none', () => {
    const session = shown()
    session.activate(2, [1])
    expect(session.columns.tops).toEqual([910 - 1800, 1500 - 1800, 0])
    session.activate(1, [2])
    expect(session.columns.tops.map((top, at) => (three[at]?.passages[2]?.top ?? NaN) - top)).toEqual([
      700 - (1500 - 1800),
      700 - (1500 - 1800),
      NaN,
    ])
  })

  it('are stepped through by the base, and put the tab key where each has the passage', () => {
    const session = shown()
    const first = session.next(1)
    session.show(first ?? -1)
    const second = session.next(1)
    expect([first, session.selection.getState().stop, second]).toEqual([0, [0, 0, 1], 2])
  })

  it('come back to the passage with other columns, or at its place of the base, and to it again with its own', () => {
    const session = shown()
    session.activate(2, [1])
    const { base, others } = comparison()
    const without = new CompareSession(
      compareModel({ base, others: others.slice(0, 1), several: true }),
      session.place(),
    )
    const swapped = new CompareSession(
      compareModel({ base, others: others.toReversed(), several: true }),
      session.place(),
    )
    expect([selected(without), swapped.model.passages[selected(swapped) ?? -1]?.column]).toEqual([0, 1])
    const later = shown()
    later.show(2)
    const away = new CompareSession(compareModel({ base, others: others.slice(1), several: true }), later.place())
    const again = new CompareSession(compareModel(comparison()), away.place())
    expect([selected(away), selected(again)]).toEqual([null, 2])
  })
})
