import { BASE, endIn } from '../model/column.ts'
import type { Column } from '../model/column.ts'
import { placeIn } from '../model/compare-model.ts'
import type { CompareModel } from '../model/compare-model.ts'

/** One end of a passage, which says the same as what is looked at. */
export interface CounterpartPlace {
  /** Index of the passage. */
  readonly passage: number
  /** The column in which it stands. */
  readonly to: Column
}

/** Where else a passage that is looked at in a column stands: its own other end first, then those of its family by column. */
export function counterpartsOf(model: CompareModel, passage: number, column: Column): CounterpartPlace[] {
  const own = model.passages[passage]
  if (own === undefined) return []
  const here = placeIn(own, column) === null ? BASE : column
  const otherEnd = (index: number): CounterpartPlace => {
    const to = model.passages[index]?.column ?? BASE
    return { passage: index, to: to === here ? BASE : to }
  }
  const first = otherEnd(passage)
  const rest = (model.families[passage] ?? [])
    .filter((each) => each !== passage)
    .map(otherEnd)
    .sort((x, y) => x.to - y.to || startOf(model, x) - startOf(model, y))
  const seen = new Set<string>()
  return [first, ...rest].filter((place) => {
    const key = `${String(place.to)} ${String(startOf(model, place))}`
    return !seen.has(key) && seen.add(key)
  })
}

function startOf(model: CompareModel, { passage, to }: CounterpartPlace): number {
  return model.passages[passage]?.[endIn(to)].start ?? 0
}
