import type { Column } from '../model/column.ts'
import type { Span } from '../../../shared/text/span.ts'
import type { DrawerTab } from '../drawer/drawer-tab.ts'
import type { Room } from './room.ts'

export interface SelectionState {
  /** Index of the passage. */
  readonly selected: number | null
  /** The column in which the person acted last; what is said of the passage is said from there. */
  readonly column: Column
  /** By column, the passage on which the tab key lands. */
  readonly stop: readonly number[]
}

export interface HoverState {
  /** Index of the passage under the pointer; its whole family is lit. */
  readonly hovered: number | null
}

export interface PaneState {
  /** Whether the columns follow each other. */
  readonly locked: boolean
  /** Whether the list stands beside the columns, where there is room for it. */
  readonly listOpen: boolean
  /** Whether the list lies over the columns, where there is no room beside them. */
  readonly listOver: boolean
  readonly room: Room
  /** The report that is shown whole where there is no room for two. */
  readonly alone: Column
  /** Whether what no other report has is dimmed. */
  readonly sharedOnly: boolean
  /** What the drawer shows; null while it is closed. */
  readonly drawer: DrawerTab | null
}

/** Words of one report that were gone to and are no passage. */
export interface LitPlace extends Span {
  readonly column: Column
  /** What a screen reader is told of it. */
  readonly said: string
}
