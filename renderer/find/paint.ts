import './paint.css'
import type { Hit } from './hits.ts'
import { rangeOf } from './page-texts.ts'

/** Named so in paint.css. */
const HIT = 'crossread-hit'
const CURRENT = 'crossread-hit-current'

/** Shows what was found: ranges, which leave the page and its marks as they are. */
export function paint(hits: readonly Hit[]): void {
  if (!('highlights' in CSS)) return
  CSS.highlights.set(HIT, new Highlight(...hits.flatMap(rangesOf)))
}

/** Shows the one of these that was gone to. */
export function paintCurrent(hit: Hit | undefined): void {
  if (!('highlights' in CSS)) return
  const one = new Highlight(...(hit === undefined ? [] : rangesOf(hit)))
  // Over words that are lit, held or found besides.
  one.priority = 2
  CSS.highlights.set(CURRENT, one)
}

export function unpaint(): void {
  if (!('highlights' in CSS)) return
  CSS.highlights.delete(HIT)
  CSS.highlights.delete(CURRENT)
}

function rangesOf(hit: Hit): StaticRange[] {
  const range = rangeOf(hit.text, hit)
  return range === null ? [] : [range]
}
