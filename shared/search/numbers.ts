const NUMBER = /^\d+(?:\.\d+)?$/

/** What number a searched word is; NaN where it is none: 1e9 and 0x10 are words. */
export function numberOf(word: string): number {
  return NUMBER.test(word) ? Number(word) : NaN
}
