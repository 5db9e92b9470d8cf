import { create } from 'zustand'
import type { LibraryQuery } from '../../shared/ipc/list.ts'

const EVERYTHING = {
  outlets: [],
  read: 'all',
  since: null,
  until: null,
  tags: [],
} as const satisfies Partial<LibraryQuery>

/** How the library is sorted and what of it is shown; remembered while the app runs. */
export const useQuery = create<LibraryQuery>()(() => ({ order: 'added', grouped: true, ...EVERYTHING }))

export function setQuery(change: Partial<LibraryQuery>): void {
  useQuery.setState(change)
}

/** Shows all articles again, in the order as it is. */
export function clearFilters(): void {
  useQuery.setState(EVERYTHING)
}

/** Whether some articles may be left out. */
export function isNarrowed({ outlets, read, since, until, tags }: LibraryQuery): boolean {
  return outlets.length + tags.length > 0 || read !== 'all' || since !== null || until !== null
}
