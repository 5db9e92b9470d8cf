/** A search that is measured. */
export interface Searched {
  /** Milliseconds until everything is in. */
  readonly built: number
  readonly megabytesOnDisk: () => number
  readonly indexMegabytes: () => number
  /** The first page: articles by their numbers. */
  readonly search: (query: string) => Promise<readonly number[]>
}
