import { createContext, use } from 'react'
import type { FilterState } from '../model/filters.ts'

/** Takes over another choice of passages. What is chosen now stands in the model. */
export const FiltersContext = createContext<(change: Partial<FilterState>) => void>(() => undefined)

export function useChangeFilters(): (change: Partial<FilterState>) => void {
  return use(FiltersContext)
}
