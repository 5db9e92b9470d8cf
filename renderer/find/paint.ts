import './paint.css'
import type { Hit } from './hits.ts'
import { rangeOf } from './page-texts.ts'

/** Named so in paint.css. */
const HIT = 'crossread-hit'
const CURRENT = 'crossread-hit-current'

/** Shows what was found, and the one that was gone to: ranges, which leave the page and its marks as they are. */
export function paint(hits: readonly Hit[], current: number | null): void {
  if (!('highlights' in CSS)) return
  const ranges = hits.map((hit) => rangeOf(hit.text, hit))
  const now = current === null ? null : (ranges[current] ?? null)
  CSS.highlights.set(HIT, new Highlight(...ranges.filter((range) => range !== null && range !== now).flatMap(asRange)))
  const one = new Highlight(...asRange(now))
  // Over words that are lit, held or found besides.
  one.priority = 2
  CSS.highlights.set(CURRENT, one)
}

export function unpaint(): void {
  if (!('highlights' in CSS)) return
  CSS.highlights.delete(HIT)
  CSS.highlights.delete(CURRENT)
}

function asRange(range: StaticRange | null): StaticRange[] {
  return range === null ? [] : [range]
}
