import type { Range } from '@tanstack/react-virtual'

/** Of a long list the lines in sight, those about them, and the one that stays in the page wherever it is scrolled. */
export function withKept({ startIndex, endIndex, overscan, count }: Range, kept: number | null): number[] {
  const first = Math.max(0, startIndex - overscan)
  const last = Math.min(count - 1, endIndex + overscan)
  const near = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
  if (kept === null || kept >= count || (kept >= first && kept <= last)) return near
  return kept < first ? [kept, ...near] : [...near, kept]
}
