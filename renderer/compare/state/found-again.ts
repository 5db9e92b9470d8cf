import type { Span } from '../../../shared/text/span.ts'
import { BASE } from '../model/column.ts'
import type { CompareModel } from '../model/compare-model.ts'
import { samePlace } from '../model/families.ts'

/**
 * The passage that was selected, by its span in each of two articles, among those that are shown now: the same one, or, where
 * its other report has no column, one at the same place of the base. Null where there is none.
 */
export function foundAgain(
  { passages, reports }: CompareModel,
  selected: Readonly<Record<string, Span>>,
): number | null {
  const inBase = selected[reports[BASE]?.article.id ?? '']
  if (inBase === undefined) return null
  const same = passages.findIndex(({ a, b, column }) => {
    const there = selected[reports[column]?.article.id ?? '']
    return a.start === inBase.start && b.start === there?.start
  })
  const found = same === -1 ? passages.findIndex(({ a }) => samePlace(a, inBase)) : same
  return found === -1 ? null : found
}
