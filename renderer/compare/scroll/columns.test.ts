// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { Columns } from './columns.ts'
import type { ColumnGeometry, Geometry } from './geometry.ts'
import { alignedTop, trackFrom } from './step.ts'

const column = (height: number, ...middles: number[]): ColumnGeometry => ({
  height,
  screen: 1000,
  paragraphs: [],
  passages: middles.map((middle) => ({ top: middle - 15, bottom: middle + 15 })),
})
const geometry: Geometry = { a: column(4000, 1200, 2400), b: column(3000, 1800, 2100) }
const aligned = (top: number) => alignedTop(trackFrom(geometry, [0, 1], 'a'), top)

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
  a = scroller(geometry.a)
  b = scroller(geometry.b)
  columns = new Columns({
    geometry: () => geometry,
    locked: () => state.locked,
    selected: () => state.selected,
    chain: [0, 1],
  })
  detach = columns.attach('a', a)
  columns.attach('b', b)
})

describe('columns in step', () => {
  it('move together in one scroll event, and are drawn once in its frame', async () => {
    let frames = 0
    columns.onFrame(() => frames++)
    scroll(a, 300)
    scroll(a, 400)
    expect([b.scrollTop, columns.tops, frames]).toEqual([aligned(400), { a: 400, b: aligned(400) }, 0])
    await new Promise(requestAnimationFrame)
    expect(frames).toBe(1)
  })

  it('do not take what the view wrote itself for the person scrolling', () => {
    scroll(a, 400)
    echo(b)
    expect(columns.tops).toEqual({ a: 400, b: aligned(400) })
  })

  it('do not take a text that a wider window has shortened for the person scrolling', () => {
    scroll(a, 400)
    const before = { ...columns.tops }
    Object.defineProperty(a, 'scrollHeight', { value: 3100 })
    scroll(a, 100)
    expect(columns.tops).toEqual(before)
  })

  it('move alone while they are not locked', () => {
    state.locked = false
    scroll(a, 400)
    expect(columns.tops).toEqual({ a: 400, b: 0 })
  })

  it('keep what was brought level so for as long as it shows', () => {
    columns.place({ a: 1000, b: 1600 })
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
    expect(columns.tops).toEqual({ a: 0, b: 0 })
  })
})

describe('bringing level', () => {
  it('adds the blank that a line near the beginning or the end needs, and takes it back', () => {
    columns.place({ a: -120, b: 2300 })
    const blank = () => [a.style.paddingTop, b.style.paddingBottom]
    const scrolled = [a.scrollTop, b.scrollTop]
    expect([blank(), scrolled]).toEqual([
      ['120px', '300px'],
      [0, 2300],
    ])
    columns.place({ a: 40, b: 100 })
    expect([blank(), a.scrollTop, b.scrollTop]).toEqual([['0px', '0px'], 40, 100])
  })

  it('takes blank back once the person has scrolled away from it', () => {
    state.locked = false
    columns.place({ a: -120 })
    scroll(a, 300)
    a.dispatchEvent(new Event('scrollend'))
    expect([a.style.paddingTop, a.scrollTop, columns.tops.a]).toEqual(['0px', 180, 180])
  })
})
