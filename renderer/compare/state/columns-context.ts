import { createContext, use } from 'react'

/** What can be done with the columns of a base and others, each by its article. */
export interface ColumnActions {
  /** Those that stand beside the base, in their order. */
  readonly shown: readonly string[]
  readonly makeBase: (article: string) => void
  readonly putAway: (article: string) => void
  /** By one place. */
  readonly move: (article: string, by: 1 | -1) => void
}

/** Null where two reports stand side by side: these are exchanged, not moved. */
export const ColumnsContext = createContext<ColumnActions | null>(null)

export function useColumns(): ColumnActions | null {
  return use(ColumnsContext)
}
