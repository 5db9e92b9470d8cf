import type { Family } from '../../../shared/families/family.ts'

/** What the drawer can show; each has its line in tabs.ts. */
export type DrawerTab = 'only' | 'missing'

/** What a tab lists for one report. */
export interface TabProps {
  /** What the reports that are shown say. */
  readonly families: readonly Family[]
  /** The report's article. */
  readonly report: string
}
