import type { PassageView } from '../../../shared/ipc.ts'
import { overlaps } from '../../../shared/text/span.ts'
import type { Span } from '../../../shared/text/span.ts'

/** The longest passage that stands at a place of A. */
export function passageIn(passages: readonly PassageView[], place: Span): PassageView | undefined {
  const [longest] = passages.filter(({ a }) => overlaps(a, place)).sort((x, y) => y.words - x.words)
  return longest
}
