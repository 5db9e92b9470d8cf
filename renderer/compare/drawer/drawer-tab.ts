import type { StoryComparison } from '../../../shared/ipc.ts'

/** What the drawer can show; each has its line in tabs.ts. */
export type DrawerTab = 'only' | 'missing'

/** What a tab lists for one report. */
export interface TabProps {
  readonly comparison: StoryComparison
  /** The report's article. */
  readonly report: string
}
