import type { ComponentType } from 'react'
import type { CompareMode } from '../state/route.ts'
import { BaseAndOthers } from './BaseAndOthers.tsx'
import { Composite } from './composite/Composite.tsx'
import { Linear } from './linear/Linear.tsx'
import { StoryMap } from './map/StoryMap.tsx'
import type { ModeProps } from './modes.ts'
import { Pair } from './Pair.tsx'
import { Reading } from './reading/Reading.tsx'

/** What each mode shows. */
export const MODE_VIEWS: Readonly<Record<CompareMode, ComponentType<ModeProps>>> = {
  pair: Pair,
  base: BaseAndOthers,
  map: StoryMap,
  reading: Reading,
  composite: Composite,
  linear: Linear,
}
