import { sameSpan } from '../../../shared/text/span.ts'
import type { Span } from '../../../shared/text/span.ts'
import { BASE } from '../model/column.ts'
import type { Column } from '../model/column.ts'
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
  const thereIn = (column: Column): Span | undefined => selected[reports[column]?.article.id ?? '']
  // One that the person aligned may begin where one that was found does.
  const whole = passages.findIndex(({ a, b, column }) => {
    const there = thereIn(column)
    return there !== undefined && sameSpan(a, inBase) && sameSpan(b, there)
  })
  if (whole !== -1) return whole
  const same = passages.findIndex(({ a, b, column }) => a.start === inBase.start && b.start === thereIn(column)?.start)
  const found = same === -1 ? passages.findIndex(({ a }) => samePlace(a, inBase)) : same
  return found === -1 ? null : found
}
