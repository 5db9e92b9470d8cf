import type { ComponentType } from 'react'
import type { CompareMode } from '../state/route.ts'
import { BaseAndOthers } from './BaseAndOthers.tsx'
import type { ModeProps } from './modes.ts'
import { Pair } from './Pair.tsx'

/** What each mode shows. */
export const MODE_VIEWS: Readonly<Record<CompareMode, ComponentType<ModeProps>>> = {
  pair: Pair,
  base: BaseAndOthers,
}
