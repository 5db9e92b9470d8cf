import { BASE } from '../model/column.ts'
import type { Column } from '../model/column.ts'
import { isVisible, longestTop } from './geometry.ts'
import type { Geometry } from './geometry.ts'
import { alignedTop, followerTop, trackFrom } from './step.ts'
import type { Manner, Track } from './step.ts'

/** What the columns ask about the comparison that they show. */
interface Comparison {
  readonly geometry: () => Geometry | null
  readonly locked: () => boolean
  /** The passage that is selected, or is level with it, in a column other than the base. */
  readonly selected: (column: Column) => number | null
  /** By column, its passages of the main chain with the base, in the order of the texts; none for the base. */
  readonly chains: readonly (readonly number[])[]
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

/** Where a column stands against the base although the texts say otherwise, because the person moved one of them alone. */
interface Freed {
  /** Which of the two was leading. */
  readonly leader: Column
  /** How far the other stands from where it belongs. */
  readonly offset: number
}

/**
 * How far the columns are scrolled. Every column goes in step with the base: what leads moves the base, and that the rest. A `top` counts from the beginning of the text in CSS pixels and is negative
 * where blank stands before it. Everything here runs in the frame of the scroll event and asks the page for nothing but
 * how far the column is scrolled and how high it is.
 */
export class Columns {
  readonly #shown: Comparison
  readonly #scrollers = new Map<Column, HTMLElement>()
  readonly #spare: readonly Spare[]
  readonly #tops: number[]
  readonly #listeners = new Set<() => void>()
  #tracks: { readonly geometry: Geometry; readonly tracks: Map<string, Track> } | null = null
  /** By column other than the base. */
  readonly #freed = new Map<Column, Freed>()
  #altKey = false
  #drawing = false

  constructor(shown: Comparison) {
    this.#shown = shown
    this.#spare = shown.chains.map(() => ({ before: 0, after: 0 }))
    this.#tops = shown.chains.map(() => 0)
  }

  /** How far each column is scrolled now. */
  get tops(): readonly number[] {
    return this.#tops
  }

  /** Takes a column's scroll container on, until the returned function is called. */
  attach(column: Column, scroller: HTMLElement): () => void {
    const onScroll = (): void => {
      if (this.#isMeasured(column, scroller)) this.#scrolled(column, scroller.scrollTop - this.#spareOf(column).before)
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
      this.#dropSpare(column)
    }
    const listening = new AbortController()
    const { signal } = listening
    this.#scrollers.set(column, scroller)
    // What another showing of the same column left.
    scroller.style.paddingTop = ''
    scroller.style.paddingBottom = ''
    scroller.addEventListener('scroll', onScroll, { passive: true, signal })
    scroller.addEventListener('wheel', onWheel, { passive: true, signal })
    scroller.addEventListener('pointerdown', onPointerDown, { signal })
    scroller.addEventListener('keydown', onKeyDown, { signal })
    scroller.addEventListener('scrollend', onScrollEnd, { signal })
    return () => {
      this.#scrollers.delete(column)
      listening.abort()
    }
  }

  /** Calls `listener` before each frame in which a column stands elsewhere is painted. */
  onFrame(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  /** Puts columns, each with how far, to where the view wants them; none follows. */
  place(tops: Iterable<readonly [Column, number]>): void {
    for (const [column, top] of tops) {
      this.#put(column, top)
      this.#dropSpare(column)
    }
    this.#freed.clear()
    // Its own scroll events tell nothing new. Drawn with what else the step changes, the page is laid out once for both.
    this.#draw()
  }

  /** Scrolls one column as the person would: the others follow. */
  scroll(column: Column, top: number): void {
    const geometry = this.#shown.geometry()
    if (geometry === null) return
    this.#altKey = false
    const to = this.#within(column, top, geometry)
    const from = this.#topOf(column)
    this.#put(column, to)
    this.#lead(column, from, to, geometry)
    this.#emit()
  }

  /** Lets all find back to where they belong. */
  settle(): void {
    this.#freed.clear()
  }

  /**
   * Whether a column stands as it was measured. A window made wider or higher shortens the text, the browser then moves the
   * column by itself, and says so before it can be measured again: nobody scrolled.
   */
  #isMeasured(column: Column, scroller: HTMLElement): boolean {
    const measured = this.#shown.geometry()?.[column]
    if (measured === undefined) return false
    const { before, after } = this.#spareOf(column)
    const expected = Math.max(measured.height + before + after, measured.screen)
    return scroller.clientHeight === measured.screen && Math.abs(scroller.scrollHeight - expected) <= ROUNDING
  }

  #scrolled(column: Column, top: number): void {
    const from = this.#topOf(column)
    if (Math.abs(top - from) < ECHO) return
    this.#tops[column] = top
    const geometry = this.#shown.geometry()
    if (geometry !== null) this.#lead(column, from, top, geometry)
    this.#emit()
  }

  #lead(leader: Column, from: number, to: number, geometry: Geometry): void {
    if (!this.#shown.locked()) return
    if (this.#altKey) {
      for (const column of leader === BASE ? this.#others() : [leader]) this.#free(column, leader, to, geometry)
      return
    }
    const base = this.#topOf(BASE)
    if (leader !== BASE) this.#follow(leader, BASE, from, to, geometry)
    const move = leader === BASE ? { from, to } : { from: base, to: this.#topOf(BASE) }
    for (const column of this.#others()) {
      if (column !== leader) this.#follow(BASE, column, move.from, move.to, geometry)
    }
  }

  #others(): Column[] {
    return [...this.#scrollers.keys()].filter((column) => column !== BASE)
  }

  /** Moves one column after another has moved; one of the two is the base. */
  #follow(leader: Column, follower: Column, from: number, to: number, geometry: Geometry): void {
    if (!this.#scrollers.has(follower)) return
    const move = { from, to, follower: this.#topOf(follower) }
    const manner = this.#manner(leader, follower, from, geometry)
    const next = followerTop(this.#trackOf(leader, follower, geometry), move, manner)
    this.#put(follower, this.#within(follower, next, geometry))
  }

  /** Remembers how a column now stands against the base, seen from the one of the two that leads to `to`. */
  #free(column: Column, leader: Column, to: number, geometry: Geometry): void {
    const follower = leader === BASE ? column : BASE
    const aligned = alignedTop(this.#trackOf(leader, follower, geometry), to)
    this.#freed.set(column, { leader, offset: this.#topOf(follower) - aligned })
  }

  #manner(leader: Column, follower: Column, from: number, geometry: Geometry): Manner {
    const column = leader === BASE ? follower : leader
    const freed = this.#freed.get(column)
    if (freed !== undefined && freed.leader !== leader) this.#free(column, leader, from, geometry)
    const offset = this.#freed.get(column)?.offset
    if (offset !== undefined) return { kind: 'offset', offset }
    const selected = this.#shown.selected(column)
    const ours = geometry[leader]
    const extent = selected === null ? null : ours?.passages[selected]
    // What was brought level stays level for as long as it is being read.
    return ours && extent && isVisible(extent, from, ours.screen) ? { kind: 'together' } : { kind: 'settle' }
  }

  #trackOf(leader: Column, follower: Column, geometry: Geometry): Track {
    if (this.#tracks?.geometry !== geometry) this.#tracks = { geometry, tracks: new Map() }
    const key = `${String(leader)} ${String(follower)}`
    const known = this.#tracks.tracks.get(key)
    if (known !== undefined) return known
    const chain = this.#shown.chains[Math.max(leader, follower)] ?? []
    const track = trackFrom(geometry, chain, leader, follower)
    this.#tracks.tracks.set(key, track)
    return track
  }

  #within(column: Column, top: number, geometry: Geometry): number {
    const { before, after } = this.#spareOf(column)
    return Math.min(Math.max(top, -before), longestIn(geometry, column) + after)
  }

  #topOf(column: Column): number {
    return this.#tops[column] ?? 0
  }

  #spareOf(column: Column): Spare {
    return this.#spare[column] ?? { before: 0, after: 0 }
  }

  #put(column: Column, top: number): void {
    const geometry = this.#shown.geometry()
    const scroller = this.#scrollers.get(column)
    if (geometry === null || scroller === undefined) return
    // Blank only grows here: to shrink it with each frame would lay the column out with each frame.
    const { before, after } = this.#spareOf(column)
    const needed = spareFor(top, longestIn(geometry, column))
    this.#setSpare(column, scroller, {
      before: Math.max(before, needed.before),
      after: Math.max(after, needed.after),
    })
    this.#tops[column] = top
    scroller.scrollTop = top + this.#spareOf(column).before
  }

  #setSpare(column: Column, scroller: HTMLElement, { before, after }: Spare): void {
    const spare = this.#spareOf(column)
    if (spare.before !== before) scroller.style.paddingTop = `${String(before)}px`
    if (spare.after !== after) scroller.style.paddingBottom = `${String(after)}px`
    Object.assign(spare, { before, after })
  }

  /** Takes back blank that nobody sees any more. */
  #dropSpare(column: Column): void {
    const { before, after } = this.#spareOf(column)
    const geometry = this.#shown.geometry()
    const scroller = this.#scrollers.get(column)
    if (before + after === 0 || geometry === null || scroller === undefined) return
    const top = this.#topOf(column)
    this.#setSpare(column, scroller, spareFor(top, longestIn(geometry, column)))
    scroller.scrollTop = top + this.#spareOf(column).before
  }

  /**
   * Scroll events come before the callbacks of their own frame. What is drawn waits for those, so that it is drawn once and
   * the events of the other columns find a page whose layout nothing has touched.
   */
  #emit(): void {
    if (this.#drawing) return
    this.#drawing = true
    requestAnimationFrame(() => {
      this.#drawing = false
      this.#draw()
    })
  }

  #draw(): void {
    for (const listener of this.#listeners) listener()
  }
}

/** The blank without which a column cannot stand at `top`. */
function spareFor(top: number, longest: number): Spare {
  return { before: Math.max(0, -top), after: Math.max(0, top - longest) }
}

function longestIn(geometry: Geometry, column: Column): number {
  const measured = geometry[column]
  return measured === undefined ? 0 : longestTop(measured)
}
