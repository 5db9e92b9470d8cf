import { createStore } from 'zustand'
import type { StoreApi } from 'zustand'
import type { PairModel } from '../model/pair-model.ts'
import { both, otherSide } from '../model/side.ts'
import type { Both, Side } from '../model/side.ts'
import { choose, stepFrom } from '../passages/stepping.ts'
import { Columns } from '../scroll/columns.ts'
import { BEGINNING, isVisible, longestTop, placeAt, READING_LINE, topFor } from '../scroll/geometry.ts'
import type { Geometry, Place } from '../scroll/geometry.ts'
import { COLUMN_TOP, levelTops } from '../scroll/level.ts'
import type { PairPlace } from './places.ts'
import type { Room } from './room.ts'

export interface SelectionState {
  /** Index of the passage. */
  readonly selected: number | null
  /** The side on which the person acted last; what is said of the passage is said from there. */
  readonly side: Side
  /** The passage on which the tab key lands in each column. */
  readonly stop: Both<number>
}

export interface HoverState {
  /** Index of the passage under the pointer; its whole family is lit. */
  readonly hovered: number | null
}

export interface PaneState {
  /** Whether one column follows the other. */
  readonly locked: boolean
  /** Whether the list stands beside the columns, where there is room for it. */
  readonly listOpen: boolean
  /** Whether the list lies over the columns, where there is no room beside them. */
  readonly listOver: boolean
  readonly room: Room
  /** The report that is shown whole where there is no room for two. */
  readonly base: Side
}

/** So long must the pointer rest before anything is lit, and be away before it goes out, in ms. */
const HOVER_DELAY = 80

/** One showing of a pair: what the person does, in small stores, and the scrolling that follows from it. */
export class PairSession {
  readonly model: PairModel
  readonly selection: StoreApi<SelectionState>
  readonly hover: StoreApi<HoverState>
  readonly panes: StoreApi<PaneState>
  readonly geometry: StoreApi<{ readonly measured: Geometry | null }>
  readonly columns: Columns
  /** The place to show at the next layout. */
  #reading: Both<Place> | null
  /** The report that stood alone since the last layout of both. */
  #alone: Side | null = null
  #hoverTimer: ReturnType<typeof setTimeout> | undefined

  constructor(model: PairModel, place?: PairPlace) {
    this.model = model
    const selected = place?.selected ? indexOf(model, place.selected) : null
    this.selection = createStore(() => ({
      selected,
      side: place?.side ?? 'a',
      stop: both((side) => selected ?? model[side].order[0] ?? 0),
    }))
    this.hover = createStore(() => ({ hovered: null }))
    this.panes = createStore(() => ({
      locked: place?.locked ?? true,
      listOpen: place?.listOpen ?? true,
      listOver: false,
      room: 'columns and list' as const,
      base: place?.base ?? 'a',
    }))
    this.geometry = createStore(() => ({ measured: null }))
    this.#reading = place?.reading ?? null
    this.columns = new Columns({
      geometry: () => this.geometry.getState().measured,
      locked: () => this.panes.getState().locked,
      selected: () => this.selection.getState().selected,
      chain: model.passages.flatMap(({ moved, formula }, i) => (moved || formula ? [] : [i])),
    })
  }

  /** The pointer came over a passage, or went off every passage. */
  point(passage: number | null): void {
    clearTimeout(this.#hoverTimer)
    if (passage === this.hover.getState().hovered) return
    this.#hoverTimer = setTimeout(() => {
      this.hover.setState({ hovered: passage })
    }, HOVER_DELAY)
  }

  /** A click or Enter at a place of a column where these passages stand: its counterpart comes level with it. */
  activate(side: Side, here: readonly number[]): void {
    const passage = choose(here, this.selection.getState().selected)
    if (passage === null) return
    this.#select(passage, side)
    this.#bringCounterpart(passage, side)
  }

  /** Selects a passage that is not acted on in a column: both columns bring it to the reading line. */
  show(passage: number): void {
    this.#select(passage, this.selection.getState().side)
    this.#bringToLine(passage)
  }

  /** Selects a passage from the list, which goes out of the way where it lies over the text. */
  pick(passage: number): void {
    this.panes.setState({ listOver: false })
    this.show(passage)
  }

  /** Where stepping would go; null at either end. */
  next(direction: 1 | -1): number | null {
    const { selected } = this.selection.getState()
    return stepFrom(selected, direction, this.model.passages.length, selected === null ? this.#countAbove() : 0)
  }

  /** Puts away what is open over the text, or else the selection. */
  clear(): void {
    if (this.panes.getState().listOver) this.panes.setState({ listOver: false })
    else this.selection.setState({ selected: null })
  }

  /** Remembers where the tab key lands in a column. */
  focus(side: Side, passage: number): void {
    const { side: before, stop } = this.selection.getState()
    if (side !== before || stop[side] !== passage) {
      this.selection.setState({ side, stop: { ...stop, [side]: passage } })
    }
  }

  toggleLock(): void {
    this.panes.setState(({ locked }) => ({ locked: !locked }))
    this.columns.settle()
  }

  toggleList(): void {
    this.panes.setState(({ room, listOpen, listOver }) =>
      room === 'columns and list' ? { listOpen: !listOpen } : { listOver: !listOver },
    )
  }

  /** Takes over where everything stands after a layout, and shows the same places of the texts as before it. */
  measured(geometry: Geometry): void {
    const { selected } = this.selection.getState()
    const reading = this.#reading ?? this.#readingPlace()
    const alone = this.#alone
    const level = this.#levelOfSelected()
    this.#reading = null
    this.#alone = null
    this.geometry.setState({ measured: geometry })
    if (reading !== null) {
      const topOf = (side: Side) => topFor(geometry[side], reading[side])
      // Blank beyond a text is there only for what was brought level.
      const blank = selected !== null && alone === null
      this.columns.place(both((side) => (blank ? topOf(side) : withinText(geometry, side, topOf(side)))))
    }
    const height = alone === null ? level : this.#heightOfSelected(alone)
    if (selected !== null && height !== null) this.#bringToHeight(selected, height)
  }

  /** The place to show of a report that stands alone. */
  readingIn(side: Side): Place | null {
    return this.#reading?.[side] ?? null
  }

  /** Remembers the place of a report that stands alone. */
  keepReading(side: Side, place: Place): void {
    this.#reading = { ...(this.#reading ?? both(() => BEGINNING)), [side]: place }
    this.#alone = side
  }

  /** The columns are shown no more; their place is kept until they are. */
  unmeasured(): void {
    this.#reading ??= this.#readingPlace()
    this.geometry.setState({ measured: null })
  }

  /** Where the person is, to come back to. */
  place(): PairPlace {
    const { selected, side } = this.selection.getState()
    const passage = selected === null ? undefined : this.model.passages[selected]
    const { locked, listOpen, base } = this.panes.getState()
    return {
      reading: this.#reading ?? this.#readingPlace(),
      selected: passage === undefined ? null : { a: passage.a, b: passage.b },
      side,
      locked,
      listOpen,
      base,
      formulae: this.model.formulae.shown,
    }
  }

  /** Ends what would happen later. */
  dispose(): void {
    clearTimeout(this.#hoverTimer)
  }

  #select(passage: number, side: Side): void {
    this.selection.setState({ selected: passage, side, stop: { a: passage, b: passage } })
  }

  #bringCounterpart(passage: number, side: Side): void {
    const geometry = this.geometry.getState().measured
    const other = otherSide(side)
    const here = geometry?.[side].passages[passage]
    const there = geometry?.[other].passages[passage]
    if (!here || !there) return
    // Where the passage begins above the window its counterpart begins under the column's name.
    const height = Math.max(COLUMN_TOP, here.top - this.columns.tops[side])
    this.columns.place({ [other]: there.top - height })
  }

  #bringToLine(passage: number): void {
    const screen = this.geometry.getState().measured?.a.screen
    if (screen !== undefined) this.#bringToHeight(passage, screen * READING_LINE)
  }

  #bringToHeight(passage: number, height: number): void {
    const geometry = this.geometry.getState().measured
    const a = geometry?.a.passages[passage]
    const b = geometry?.b.passages[passage]
    if (!geometry || !a || !b) return
    const column = (side: Side, line: number) => ({ line, longest: longestTop(geometry[side]) })
    this.columns.place(levelTops({ a: column('a', a.top), b: column('b', b.top) }, height))
  }

  /** At which height the selected passage is level in both columns, or null where it is not. */
  #levelOfSelected(): number | null {
    const a = this.#heightOfSelected('a')
    const b = this.#heightOfSelected('b')
    return a !== null && b !== null && Math.abs(a - b) < 2 ? a : null
  }

  /** At which height of a column the selected passage begins, or null where it does not show. */
  #heightOfSelected(side: Side): number | null {
    const column = this.geometry.getState().measured?.[side]
    const { selected } = this.selection.getState()
    const extent = selected === null ? null : column?.passages[selected]
    if (!column || !extent) return null
    const top = this.columns.tops[side]
    return isVisible(extent, top, column.screen) ? extent.top - top : null
  }

  #readingPlace(): PairPlace['reading'] {
    const geometry = this.geometry.getState().measured
    return geometry && both((side) => placeAt(geometry[side], this.columns.tops[side]))
  }

  /** How many passages begin above the reading line of column A. */
  #countAbove(): number {
    const column = this.geometry.getState().measured?.a
    if (!column) return 0
    // At the very beginning the first passages are still to come, wherever the line is.
    const { a: top } = this.columns.tops
    const line = top <= 0 ? 0 : top + column.screen * READING_LINE
    return column.passages.filter((extent) => extent !== null && extent.top < line).length
  }
}

function withinText(geometry: Geometry, side: Side, top: number): number {
  return Math.min(Math.max(0, top), longestTop(geometry[side]))
}

function indexOf({ passages }: PairModel, { a, b }: NonNullable<PairPlace['selected']>): number | null {
  const found = passages.findIndex((passage) => passage.a.start === a.start && passage.b.start === b.start)
  return found === -1 ? null : found
}
