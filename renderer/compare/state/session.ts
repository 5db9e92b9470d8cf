import { createStore } from 'zustand'
import type { StoreApi } from 'zustand'
import { BASE } from '../model/column.ts'
import type { Column } from '../model/column.ts'
import { counterpartIn, stopOf } from '../model/compare-model.ts'
import type { CompareModel } from '../model/compare-model.ts'
import { choose, stepFrom } from '../passages/stepping.ts'
import { Columns } from '../scroll/columns.ts'
import { longestTop, READING_LINE, topFor } from '../scroll/geometry.ts'
import type { ColumnGeometry, Geometry, Place } from '../scroll/geometry.ts'
import { COLUMN_TOP, levelTops } from '../scroll/level.ts'
import { countAbove, heightIn, levelOf, linesOf } from './levelling.ts'
import type { ComparePlace } from './places.ts'
import { AT_BEGINNING, keptPlace, placeIn, placesAt } from './reading-place.ts'
import { foundAgain } from './found-again.ts'
import type { Room } from './room.ts'
import type { HoverState, LitPlace, PaneState, SelectionState } from './session-state.ts'

/** So long must the pointer rest before anything is lit, and be away before it goes out, in ms. */
const HOVER_DELAY = 80

/** Where a showing was left; which columns it has is not for it to say. */
export type SessionPlace = Omit<ComparePlace, 'columns'>

/** One showing of reports side by side: what the person does, in small stores, and the scrolling that follows from it. */
export class CompareSession {
  readonly model: CompareModel
  readonly selection: StoreApi<SelectionState>
  readonly hover: StoreApi<HoverState>
  readonly panes: StoreApi<PaneState>
  readonly lit: StoreApi<{ readonly place: LitPlace | null }>
  readonly geometry: StoreApi<{ readonly measured: Geometry | null }>
  readonly columns: Columns
  /** The places to show at the next layout, by article. */
  #reading: ComparePlace['reading']
  /** The report that stood alone since the last layout of all columns. */
  #alone: Column | null = null
  /** A passage that was selected and that no column of now has: it comes back with its report. */
  #awaited: ComparePlace['selected']
  #hoverTimer: ReturnType<typeof setTimeout> | undefined

  constructor(model: CompareModel, place?: SessionPlace, room: Room = 'columns and list') {
    this.model = model
    const selected = place?.selected ? foundAgain(model, place.selected) : null
    this.#awaited = selected === null ? (place?.selected ?? null) : null
    this.selection = createStore(() => ({
      selected,
      column: this.#columnOf(place?.acted),
      stop: model.reports.map(({ order }, column) => this.#standingIn(selected, column) ?? order[0] ?? 0),
    }))
    this.hover = createStore(() => ({ hovered: null }))
    this.panes = createStore(() => ({
      locked: place?.locked ?? true,
      listOpen: place?.listOpen ?? true,
      listOver: false,
      room,
      alone: this.#columnOf(place?.alone),
      sharedOnly: place?.sharedOnly ?? false,
      drawer: place?.drawer ?? null,
    }))
    this.lit = createStore(() => ({ place: null }))
    this.geometry = createStore(() => ({ measured: null }))
    this.#reading = place?.reading ?? null
    this.columns = new Columns({
      geometry: () => this.geometry.getState().measured,
      locked: () => this.panes.getState().locked,
      selected: (column) => this.#standingIn(this.selection.getState().selected, column),
      chains: model.reports.map((_, column) =>
        model.passages.flatMap((passage, i) =>
          passage.column === column && !passage.moved && !passage.formula ? [i] : [],
        ),
      ),
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

  /** A click or Enter at a place of a column where these passages stand: its counterparts come level with it. */
  activate(column: Column, here: readonly number[]): void {
    const passage = choose(here, this.selection.getState().selected, this.model.together)
    if (passage === null) return
    this.#select(passage, column)
    this.#bringCounterparts(passage, column)
  }

  /** Selects a passage that is not acted on in a column: all columns bring it to the reading line. */
  show(passage: number): void {
    this.#select(passage, this.selection.getState().column)
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
    const { stops } = this.model
    const from = selected === null ? null : stopOf(this.model, selected)
    const measured = this.geometry.getState().measured?.[BASE]
    const above = selected === null ? countAbove(this.model, measured, this.columns.tops[BASE] ?? 0) : 0
    const to = stepFrom(from, direction, stops.length, above)
    return to === null ? null : (stops[to] ?? null)
  }

  /** Puts away what is open over the text, or else the selection. */
  clear(): void {
    if (this.panes.getState().listOver) this.panes.setState({ listOver: false })
    else {
      this.#awaited = null
      this.lit.setState({ place: null })
      this.selection.setState({ selected: null })
    }
  }

  /** Remembers where the tab key lands in a column. */
  focus(column: Column, passage: number): void {
    const { column: before, stop } = this.selection.getState()
    if (column !== before || stop[column] !== passage) {
      this.selection.setState({ column, stop: stop.with(column, passage) })
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
      // Blank beyond a text is there only for what was brought level.
      const blank = selected !== null && alone === null
      this.columns.place(
        geometry.map((column, at): [Column, number] => {
          const place = reading[this.#articleIn(at)]
          const top = place === undefined ? 0 : topFor(column, placeIn(this.#bodyOf(at), place))
          return [at, blank ? top : withinText(column, top)]
        }),
      )
    }
    const height = alone === null ? level : this.#heightOfSelected(alone)
    if (selected !== null && height !== null) this.#bringToHeight(selected, height)
  }

  /** The place to show of a report that stands alone. */
  readingIn(column: Column): Place | null {
    const place = this.#reading?.[this.#articleIn(column)]
    return place === undefined ? null : placeIn(this.#bodyOf(column), place)
  }

  /** Remembers the place of a report that stands alone. */
  keepReading(column: Column, place: Place): void {
    const { reports } = this.model
    const before = this.#reading ?? Object.fromEntries(reports.map(({ article }) => [article.id, AT_BEGINNING]))
    this.#reading = { ...before, [this.#articleIn(column)]: keptPlace(this.#bodyOf(column), place) }
    this.#alone = column
  }

  /** The columns are shown no more; their place is kept until they are. */
  unmeasured(): void {
    this.#reading ??= this.#readingPlace()
    this.geometry.setState({ measured: null })
  }

  /** Where the person is, to come back to. */
  place(): SessionPlace {
    const { selected, column } = this.selection.getState()
    const passage = selected === null ? undefined : this.model.passages[selected]
    const { locked, listOpen, alone, sharedOnly, drawer } = this.panes.getState()
    return {
      reading: this.#reading ?? this.#readingPlace(),
      selected:
        passage === undefined
          ? this.#awaited
          : { [this.#articleIn(BASE)]: passage.a, [this.#articleIn(passage.column)]: passage.b },
      acted: this.#articleIn(column),
      locked,
      listOpen,
      alone: this.#articleIn(alone),
      filters: this.model.filters,
      sharedOnly,
      drawer,
    }
  }

  /** Ends what would happen later. */
  dispose(): void {
    clearTimeout(this.#hoverTimer)
  }

  #articleIn(column: Column): string {
    return this.model.reports[column]?.article.id ?? ''
  }

  /** The base for an article that has no column. */
  #columnOf(article: string | undefined): Column {
    return Math.max(
      BASE,
      this.model.reports.findIndex(({ article: { id } }) => id === article),
    )
  }

  /** The passage that stands in a column where another, or none, is selected. */
  #standingIn(selected: number | null, column: Column): number | null {
    return selected === null ? null : counterpartIn(this.model, selected, column)
  }

  #select(passage: number, column: Column): void {
    const { stop } = this.selection.getState()
    this.#awaited = null
    this.lit.setState({ place: null })
    this.selection.setState({
      selected: passage,
      column,
      stop: stop.map((before, at) => this.#standingIn(passage, at) ?? before),
    })
  }

  #bringCounterparts(passage: number, column: Column): void {
    const geometry = this.geometry.getState().measured
    const here = geometry?.[column]?.passages[passage]
    if (!geometry || !here) return
    // Where the passage begins above the window its counterparts begin under the column's name.
    const height = Math.max(COLUMN_TOP, here.top - (this.columns.tops[column] ?? 0))
    this.columns.place(
      linesOf(this.model, passage, geometry).flatMap(({ at, line }) =>
        at === column ? [] : [[at, line - height] as const],
      ),
    )
  }

  #bringToLine(passage: number): void {
    const screen = this.geometry.getState().measured?.[BASE]?.screen
    if (screen !== undefined) this.#bringToHeight(passage, screen * READING_LINE)
  }

  #bringToHeight(passage: number, height: number): void {
    const geometry = this.geometry.getState().measured
    if (!geometry) return
    const lines = linesOf(this.model, passage, geometry)
    // A passage that some column of its own does not show is not brought anywhere.
    if (lines.length < 2) return
    const tops = levelTops(lines, height)
    this.columns.place(lines.map(({ at }, i) => [at, tops[i] ?? 0] as const))
  }

  /** At which height of a column the selected passage begins, or null where it does not show. */
  #heightOfSelected(column: Column): number | null {
    const { selected } = this.selection.getState()
    const geometry = this.geometry.getState().measured
    return selected === null || geometry === null
      ? null
      : heightIn(this.model, selected, geometry, this.columns.tops, column)
  }

  /** At which height the selected passage is level in every column that has it, or null where it is not. */
  #levelOfSelected(): number | null {
    const { selected } = this.selection.getState()
    const geometry = this.geometry.getState().measured
    return selected === null || geometry === null ? null : levelOf(this.model, selected, geometry, this.columns.tops)
  }

  #bodyOf(column: Column): CompareModel['reports'][number]['paragraphs'] {
    return this.model.reports[column]?.paragraphs ?? []
  }

  #readingPlace(): ComparePlace['reading'] {
    const geometry = this.geometry.getState().measured
    if (geometry === null) return null
    return placesAt(this.model, geometry, this.columns.tops)
  }
}

function withinText(column: ColumnGeometry, top: number): number {
  return Math.min(Math.max(0, top), longestTop(column))
}
