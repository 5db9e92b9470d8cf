import type { ComponentType } from 'react'
import type { DrawerTab, TabProps } from './drawer-tab.ts'
import { OnlyHereList } from './OnlyHereList.tsx'
import { MissingHereList } from './MissingHereList.tsx'

interface Tab {
  readonly label: string
  readonly List: ComponentType<TabProps>
}

/** The tabs in their order; what is not here is shown nowhere. Quotes, numbers, voices and wording get a line each with their data. */
export const TABS: Readonly<Record<DrawerTab, Tab>> = {
  only: { label: 'Only here', List: OnlyHereList },
  missing: { label: 'Missing here', List: MissingHereList },
}

export const TAB_NAMES = Object.keys(TABS) as readonly DrawerTab[]
