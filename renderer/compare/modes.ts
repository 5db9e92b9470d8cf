import { BookOpen, Columns2, Columns3, Grid3x3, Layers, ListTree } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { CommandId } from '../../shared/commands.ts'
import type { CompareMode, CompareRoute } from '../state/route.ts'
import type { ComparedReports } from './state/use-compared.ts'

/** What a mode shows: the comparison that is asked for, and what came of it so far. */
export interface ModeProps {
  readonly route: CompareRoute
  readonly compared: ComparedReports
}

interface Mode {
  readonly label: string
  readonly icon: LucideIcon
  readonly command: CommandId
}

/** The ways to compare, in the order to offer them: one that is not here is offered nowhere. Their views: mode-views.ts. */
export const MODES: Readonly<Record<CompareMode, Mode>> = {
  pair: { label: 'Pair', icon: Columns2, command: 'view.mode.pair' },
  base: { label: 'Base + N', icon: Columns3, command: 'view.mode.base' },
  map: { label: 'Map', icon: Grid3x3, command: 'view.mode.map' },
  reading: { label: 'Reading', icon: BookOpen, command: 'view.mode.reading' },
  composite: { label: 'Composite', icon: Layers, command: 'view.mode.composite' },
  linear: { label: 'Linear', icon: ListTree, command: 'view.mode.linear' },
}

/** In the order to offer them. */
export const MODE_NAMES = Object.keys(MODES) as readonly CompareMode[]
