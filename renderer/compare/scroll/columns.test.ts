// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { Columns } from './columns.ts'
import type { ColumnGeometry } from './geometry.ts'
import { alignedTop, trackFrom } from './step.ts'

const column = (height: number, ...middles: number[]): ColumnGeometry => ({
  height,
  screen: 1000,
  paragraphs: [],
  passages: middles.map((middle) => ({ top: middle - 15, bottom: middle + 15 })),
})
const geometry: readonly [ColumnGeometry, ColumnGeometry] = [column(4000, 1200, 2400), column(3000, 1800, 2100)]
const aligned = (top: number) => alignedTop(trackFrom(geometry, [0, 1], 0, 1), top)

let state: { locked: boolean; selected: number | null }
let a: HTMLElement
let b: HTMLElement
let columns: Columns
let detach: () => void

/** The person scrolls a column: its scroll container moves, and then tells. */
function scroll(element: HTMLElement, top: number, altKey = false) {
  element.dispatchEvent(new MouseEvent('wheel', { altKey }))
  element.scrollTop = top
  element.dispatchEvent(new Event('scroll'))
}

/** What the browser tells after the view has written a `scrollTop` itself, in whole device pixels. */
function echo(element: HTMLElement) {
  element.scrollTop = Math.floor(element.scrollTop)
  element.dispatchEvent(new Event('scroll'))
}

/** A scroll container as high as its column was measured, which happy-dom does not lay out. */
function scroller({ height, screen }: ColumnGeometry): HTMLElement {
  const element = document.createElement('section')
  const blank = (side: 'paddingTop' | 'paddingBottom') => Number.parseFloat(element.style[side] || '0')
  Object.defineProperties(element, {
    clientHeight: { value: screen },
    scrollHeight: { configurable: true, get: () => height + blank('paddingTop') + blank('paddingBottom') },
  })
  return element
}

beforeEach(() => {
  state = { locked: true, selected: null }
  a = scroller(geometry[0])
  b = scroller(geometry[1])
  columns = new Columns({
    geometry: () => geometry,
    locked: () => state.locked,
    selected: () => state.selected,
    chains: [[], [0, 1]],
  })
  detach = columns.attach(0, a)
  columns.attach(1, b)
})

describe('columns in step', () => {
  it('move together in one scroll event, and are drawn once in its frame', async () => {
    let frames = 0
    columns.onFrame(() => frames++)
    scroll(a, 300)
    scroll(a, 400)
    expect([b.scrollTop, columns.tops, frames]).toEqual([aligned(400), [400, aligned(400)], 0])
    await new Promise(requestAnimationFrame)
    expect(frames).toBe(1)
  })

  it('do not take what the view wrote itself for the person scrolling', () => {
    scroll(a, 400)
    echo(b)
    expect(columns.tops).toEqual([400, aligned(400)])
  })

  it('do not take a text that a wider window has shortened for the person scrolling', () => {
    scroll(a, 400)
    const before = [...columns.tops]
    Object.defineProperty(a, 'scrollHeight', { value: 3100 })
    scroll(a, 100)
    expect(columns.tops).toEqual(before)
  })

  it('move alone while they are not locked', () => {
    state.locked = false
    scroll(a, 400)
    expect(columns.tops).toEqual([400, 0])
  })

  it('keep what was brought level so for as long as it shows', () => {
    columns.place([1000, 1600].entries())
    state.selected = 0
    scroll(a, 1100)
    expect(b.scrollTop).toBe(1700)
    state.selected = null
    scroll(a, 1400)
    expect(b.scrollTop).toBeLessThan(2000)
  })

  it('keep the offset that Alt gave, whichever column leads afterwards', () => {
    scroll(a, 400)
    scroll(a, 550, true)
    expect(b.scrollTop).toBe(aligned(400))
    const offset = aligned(400) - aligned(550)
    scroll(a, 600)
    expect(b.scrollTop).toBeCloseTo(aligned(600) + offset)
    scroll(b, b.scrollTop + 100)
    scroll(b, b.scrollTop - 100)
    expect(a.scrollTop).toBeCloseTo(600)
    columns.settle()
    scroll(a, 1400)
    expect(b.scrollTop).toBeCloseTo(aligned(1400))
  })

  it.each([new MouseEvent('pointerdown'), new KeyboardEvent('keydown', { key: 'PageDown' })])(
    'are in step again by $type after a wheel with Alt that scrolled nothing',
    (next) => {
      a.dispatchEvent(new MouseEvent('wheel', { altKey: true }))
      a.dispatchEvent(next)
      a.scrollTop = 400
      a.dispatchEvent(new Event('scroll'))
      expect(b.scrollTop).toBe(aligned(400))
    },
  )

  it('move alone for as long as Alt is held', () => {
    a.dispatchEvent(new MouseEvent('wheel', { altKey: true }))
    a.dispatchEvent(new KeyboardEvent('keydown', { key: 'Alt', altKey: true, repeat: true }))
    a.scrollTop = 400
    a.dispatchEvent(new Event('scroll'))
    expect(b.scrollTop).toBe(0)
  })

  it('hear no scroll container that was given up', () => {
    detach()
    scroll(a, 400)
    expect(columns.tops).toEqual([0, 0])
  })
})

describe('bringing level', () => {
  it('adds the blank that a line near the beginning or the end needs, and takes it back', () => {
    columns.place([-120, 2300].entries())
    const blank = () => [a.style.paddingTop, b.style.paddingBottom]
    const scrolled = [a.scrollTop, b.scrollTop]
    expect([blank(), scrolled]).toEqual([
      ['120px', '300px'],
      [0, 2300],
    ])
    columns.place([40, 100].entries())
    expect([blank(), a.scrollTop, b.scrollTop]).toEqual([['0px', '0px'], 40, 100])
  })

  it('takes blank back once the person has scrolled away from it', () => {
    state.locked = false
    columns.place([-120].entries())
    scroll(a, 300)
    a.dispatchEvent(new Event('scrollend'))
    expect([a.style.paddingTop, a.scrollTop, columns.tops[0]]).toEqual(['0px', 180, 180])
  })
})

describe('a base and two others', () => {
  const three: readonly ColumnGeometry[] = [...geometry, column(5000, 900, 3000)]
  let elements: HTMLElement[]
  let together: Columns

  beforeEach(() => {
    together = new Columns({
      geometry: () => three,
      locked: () => state.locked,
      selected: () => null,
      chains: [[], [0, 1], [0, 1]],
    })
    elements = three.map(scroller)
    for (const [at, element] of elements.entries()) together.attach(at, element)
  })
  const scrollTo = (at: number, top: number, altKey = false) => {
    const element = elements[at]
    if (element !== undefined) scroll(element, top, altKey)
  }
  const belongs = (leader: number, follower: number, top: number) =>
    alignedTop(trackFrom(three, [0, 1], leader, follower), top)

  it('all stand in step with the base, whichever is scrolled', () => {
    scrollTo(0, 300)
    expect(together.tops).toEqual([300, belongs(0, 1, 300), belongs(0, 2, 300)])
    const top = (together.tops[2] ?? 0) + 200
    scrollTo(2, top)
    const base = belongs(2, 0, top)
    expect([together.tops[0], together.tops[1]]).toEqual([
      expect.closeTo(base) as number,
      expect.closeTo(belongs(0, 1, base)) as number,
    ])
  })

  it('free one alone with Alt, and the rest stay in step', () => {
    scrollTo(0, 300)
    const before = together.tops[2] ?? 0
    scrollTo(2, before + 120, true)
    expect(together.tops).toEqual([300, belongs(0, 1, 300), before + 120])
    scrollTo(0, 400)
    expect(together.tops[1]).toBeCloseTo(belongs(0, 1, 400))
    expect(together.tops[2]).not.toBeCloseTo(belongs(0, 2, 400))
  })
})

it('a column that another showing took over stands without the blank that the one before it added', () => {
  columns.place([-120, 2300].entries())
  const next = new Columns({ geometry: () => geometry, locked: () => false, selected: () => null, chains: [[], []] })
  next.attach(0, a)
  next.attach(1, b)
  scroll(a, 300)
  expect([next.tops[0], a.style.paddingTop, b.style.paddingBottom]).toEqual([300, '', ''])
})
