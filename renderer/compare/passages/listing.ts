import { BASE } from '../model/column.ts'
import type { Column } from '../model/column.ts'
import { counterpartIn, placeIn } from '../model/compare-model.ts'
import type { CompareModel } from '../model/compare-model.ts'

/** How the list is sorted: as it stands in one report, by its article; the longest first; what moved farthest, or most reports have, first. */
export type Sorting = 'longest' | 'moved' | 'outlets' | `in ${string}`

/** How the list is looked at. */
export interface Listing {
  /** Null for the order of the base, whichever report that is. */
  readonly sorting: Sorting | null
  /** Words that a row must have, on any side; empty for all rows. */
  readonly words: string
}

export const FIRST_LISTING: Listing = { sorting: null, words: '' }

/** The passages to list, of those that are stepped through. */
export function listed(model: CompareModel, { sorting, words }: Listing): readonly number[] {
  const wanted = words
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '')
  const stops = model.stops.filter((stop) => {
    if (wanted.length === 0) return true
    const found = wordsOf(model, stop)
    return wanted.every((word) => found.includes(word))
  })
  return sorting === null
    ? stops
    : stops.toSorted((x, y) => keyOf(model, x, sorting) - keyOf(model, y, sorting) || x - y)
}

/** How the list can be sorted, in words. */
export function sortings({ reports }: CompareModel): readonly (readonly [Sorting, string])[] {
  return [
    ...reports.map(({ article, name }) => [`in ${article.id}`, `As in ${name}`] as const),
    ['longest', 'Longest first'],
    ['moved', 'Moved farthest first'],
    // Where there are two, all are in both.
    ...(reports.length > 2 ? [['outlets', 'In most reports first'] as const] : []),
  ]
}

/** What a passage says in every column that has it, in lower case. */
function wordsOf(model: CompareModel, passage: number): string {
  return model.reports
    .flatMap(({ article }, column) => {
      const place = standing(model, passage, column)
      return place === null ? [] : [article.text.slice(place.start, place.end).replaceAll(/\s+/gu, ' ')]
    })
    .join('\n')
    .toLowerCase()
}

function keyOf(model: CompareModel, passage: number, sorting: Sorting): number {
  if (sorting === 'longest') return -(model.passages[passage]?.words ?? 0)
  if (sorting === 'moved') return -shiftOf(model, passage)
  if (sorting === 'outlets')
    return -model.reports.filter((_, column) => standing(model, passage, column) !== null).length
  const column = model.reports.findIndex(({ article }) => sorting === `in ${article.id}`)
  return standing(model, passage, Math.max(BASE, column))?.start ?? Infinity
}

/** How far apart a passage stands in the two texts, as a share of their length. */
function shiftOf({ passages, reports }: CompareModel, index: number): number {
  const passage = passages[index]
  if (passage === undefined) return 0
  const share = (start: number, column: Column): number =>
    start / Math.max(1, reports[column]?.article.text.length ?? 1)
  return Math.abs(share(passage.a.start, BASE) - share(passage.b.start, passage.column))
}

function standing(model: CompareModel, passage: number, column: Column) {
  const own = counterpartIn(model, passage, column)
  return own === null ? null : placeIn(model.passages[own], column)
}
