import { both, otherSide, SIDES } from '../model/side.ts'
import type { Both, Side } from '../model/side.ts'
import { isVisible, longestTop } from './geometry.ts'
import type { Geometry } from './geometry.ts'
import { alignedTop, followerTop, trackFrom } from './step.ts'
import type { Manner, Track } from './step.ts'

/** What the columns ask about the pair that they show. */
interface Pair {
  readonly geometry: () => Geometry | null
  readonly locked: () => boolean
  readonly selected: () => number | null
  /** Passages of the main chain, in the order of the texts. */
  readonly chain: readonly number[]
}

/** Blank that a column has beyond its text so that a line near an end can be brought level. */
interface Spare {
  before: number
  after: number
}

/** Heights are rounded to whole pixels by the page: one for the text, one for the blank. */
const ROUNDING = 2

/** Scroll events that come from our own writing differ from it by less than the screen can show. */
const ECHO = 1

/**
 * How far the columns of a pair are scrolled. A `top` counts from the beginning of the text in CSS pixels and is negative
 * where blank stands before it. Everything here runs in the frame of the scroll event and asks the page for nothing but
 * how far the column is scrolled and how high it is.
 */
export class Columns {
  readonly #pair: Pair
  readonly #scrollers = new Map<Side, HTMLElement>()
  readonly #spare: Both<Spare> = both(() => ({ before: 0, after: 0 }))
  readonly #tops = { a: 0, b: 0 }
  readonly #listeners = new Set<() => void>()
  #tracks: { readonly geometry: Geometry; readonly tracks: Both<Track> } | null = null
  /** Set while the person has moved one column alone: how far the follower stands from where it belongs. */
  #freed: { readonly leader: Side; readonly offset: number } | null = null
  #altKey = false
  #drawing = false

  constructor(pair: Pair) {
    this.#pair = pair
  }

  /** How far each column is scrolled now. */
  get tops(): Both<number> {
    return this.#tops
  }

  /** Takes a column's scroll container on, until the returned function is called. */
  attach(side: Side, scroller: HTMLElement): () => void {
    const onScroll = (): void => {
      if (this.#isMeasured(side, scroller)) this.#scrolled(side, scroller.scrollTop - this.#spare[side].before)
    }
    const onWheel = (event: WheelEvent): void => {
      this.#altKey = event.altKey
    }
    // A wheel that turns at an end scrolls nothing and so ends nothing: what the person does next is without its Alt.
    const onPointerDown = (): void => {
      this.#altKey = false
    }
    const onKeyDown = ({ key }: KeyboardEvent): void => {
      // While it is held, Alt repeats itself like any key.
      if (key !== 'Alt') this.#altKey = false
    }
    const onScrollEnd = (): void => {
      this.#altKey = false
      this.#dropSpare(side)
    }
    const listening = new AbortController()
    const { signal } = listening
    this.#scrollers.set(side, scroller)
    scroller.addEventListener('scroll', onScroll, { passive: true, signal })
    scroller.addEventListener('wheel', onWheel, { passive: true, signal })
    scroller.addEventListener('pointerdown', onPointerDown, { signal })
    scroller.addEventListener('keydown', onKeyDown, { signal })
    scroller.addEventListener('scrollend', onScrollEnd, { signal })
    return () => {
      this.#scrollers.delete(side)
      listening.abort()
    }
  }

  /** Calls `listener` in each frame in which a column moves, before it is painted. */
  onFrame(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  /** Puts columns to where the view wants them; none follows. */
  place(tops: Partial<Both<number>>): void {
    for (const side of SIDES) {
      const top = tops[side]
      if (top === undefined) continue
      this.#put(side, top)
      this.#dropSpare(side)
    }
    this.#freed = null
    this.#emit()
  }

  /** Scrolls one column as the person would: the other follows. */
  scroll(side: Side, top: number): void {
    const geometry = this.#pair.geometry()
    if (geometry === null) return
    this.#altKey = false
    const to = this.#within(side, top, geometry)
    const from = this.#tops[side]
    this.#put(side, to)
    this.#lead(side, from, to, geometry)
    this.#emit()
  }

  /** Lets the follower find back to where it belongs. */
  settle(): void {
    this.#freed = null
  }

  /**
   * Whether a column stands as it was measured. A window made wider or higher shortens the text, the browser then moves the
   * column by itself, and says so before it can be measured again: nobody scrolled.
   */
  #isMeasured(side: Side, scroller: HTMLElement): boolean {
    const column = this.#pair.geometry()?.[side]
    if (column === undefined) return false
    const { before, after } = this.#spare[side]
    const expected = Math.max(column.height + before + after, column.screen)
    return scroller.clientHeight === column.screen && Math.abs(scroller.scrollHeight - expected) <= ROUNDING
  }

  #scrolled(side: Side, top: number): void {
    const from = this.#tops[side]
    if (Math.abs(top - from) < ECHO) return
    this.#tops[side] = top
    const geometry = this.#pair.geometry()
    if (geometry !== null) this.#lead(side, from, top, geometry)
    this.#emit()
  }

  #lead(side: Side, from: number, to: number, geometry: Geometry): void {
    const other = otherSide(side)
    if (!this.#pair.locked() || !this.#scrollers.has(other)) return
    const track = this.#trackOf(side, geometry)
    if (this.#altKey) {
      this.#freed = { leader: side, offset: this.#tops[other] - alignedTop(track, to) }
      return
    }
    const move = { from, to, follower: this.#tops[other] }
    const next = followerTop(track, move, this.#manner(side, from, geometry))
    this.#put(other, this.#within(other, next, geometry))
  }

  #manner(side: Side, from: number, geometry: Geometry): Manner {
    if (this.#freed !== null) {
      if (this.#freed.leader !== side) {
        const aligned = alignedTop(this.#trackOf(side, geometry), from)
        this.#freed = { leader: side, offset: this.#tops[otherSide(side)] - aligned }
      }
      return { kind: 'offset', offset: this.#freed.offset }
    }
    const selected = this.#pair.selected()
    const extent = selected === null ? null : geometry[side].passages[selected]
    // What was brought level stays level for as long as it is being read.
    return extent && isVisible(extent, from, geometry[side].screen) ? { kind: 'together' } : { kind: 'settle' }
  }

  #trackOf(leader: Side, geometry: Geometry): Track {
    if (this.#tracks?.geometry !== geometry) {
      this.#tracks = { geometry, tracks: both((side) => trackFrom(geometry, this.#pair.chain, side)) }
    }
    return this.#tracks.tracks[leader]
  }

  #within(side: Side, top: number, geometry: Geometry): number {
    const { before, after } = this.#spare[side]
    return Math.min(Math.max(top, -before), longestTop(geometry[side]) + after)
  }

  #put(side: Side, top: number): void {
    const geometry = this.#pair.geometry()
    const scroller = this.#scrollers.get(side)
    if (geometry === null || scroller === undefined) return
    // Blank only grows here: to shrink it with each frame would lay the column out with each frame.
    const { before, after } = this.#spare[side]
    const needed = spareFor(top, longestTop(geometry[side]))
    this.#setSpare(side, scroller, {
      before: Math.max(before, needed.before),
      after: Math.max(after, needed.after),
    })
    this.#tops[side] = top
    scroller.scrollTop = top + this.#spare[side].before
  }

  #setSpare(side: Side, scroller: HTMLElement, { before, after }: Spare): void {
    const spare = this.#spare[side]
    if (spare.before !== before) scroller.style.paddingTop = `${String(before)}px`
    if (spare.after !== after) scroller.style.paddingBottom = `${String(after)}px`
    Object.assign(spare, { before, after })
  }

  /** Takes back blank that nobody sees any more. */
  #dropSpare(side: Side): void {
    const { before, after } = this.#spare[side]
    const geometry = this.#pair.geometry()
    const scroller = this.#scrollers.get(side)
    if (before + after === 0 || geometry === null || scroller === undefined) return
    const top = this.#tops[side]
    this.#setSpare(side, scroller, spareFor(top, longestTop(geometry[side])))
    scroller.scrollTop = top + this.#spare[side].before
  }

  /**
   * Scroll events come before the callbacks of their own frame. What is drawn waits for those, so that it is drawn once and
   * the second column's event finds a page whose layout nothing has touched.
   */
  #emit(): void {
    if (this.#drawing) return
    this.#drawing = true
    requestAnimationFrame(() => {
      this.#drawing = false
      for (const listener of this.#listeners) listener()
    })
  }
}

/** The blank without which a column cannot stand at `top`. */
function spareFor(top: number, longest: number): Spare {
  return { before: Math.max(0, -top), after: Math.max(0, top - longest) }
}
