import type { IFuseOptions } from 'fuse.js'

/** How Fuse looks for all words of a query, wherever they stand, with typing errors forgiven. */
export const FORGIVING = {
  useTokenSearch: true,
  tokenMatch: 'all',
  ignoreDiacritics: true,
  ignoreLocation: true,
  // Two letters of five, which lets two swapped neighbours through.
  threshold: 0.4,
} as const satisfies IFuseOptions<unknown>
