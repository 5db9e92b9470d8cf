import { BASE } from '../model/column.ts'
import type { Column } from '../model/column.ts'
import { counterpartIn, placeIn } from '../model/compare-model.ts'
import type { CompareModel } from '../model/compare-model.ts'
import { saying } from './saying.ts'

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

/** What is listed, and whether nothing has the words as they were typed, and this comes close. */
export interface Listed {
  readonly stops: readonly number[]
  readonly isClose: boolean
}

/** Gives the passages to list, of those that are stepped through, for whatever is typed. */
export function lister(model: CompareModel): (listing: Listing) => Listed {
  // Most lists are looked at without a word typed.
  let find: ReturnType<typeof saying> | null = null
  return ({ sorting, words }) => {
    if (words !== '') find ??= saying(model.stops.map((stop) => wordsOf(model, stop)))
    const found = find?.(words) ?? null
    const stops = found === null ? model.stops : model.stops.filter((_, at) => found.texts.has(at))
    return { stops: inOrder(model, stops, sorting), isClose: found?.isClose ?? false }
  }
}

function inOrder(model: CompareModel, stops: readonly number[], sorting: Sorting | null): readonly number[] {
  if (sorting === null) return stops
  return stops.toSorted((x, y) => keyOf(model, x, sorting) - keyOf(model, y, sorting) || x - y)
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

/** What a passage says in every column that has it. */
function wordsOf(model: CompareModel, passage: number): string {
  return model.reports
    .flatMap(({ article }, column) => {
      const place = standing(model, passage, column)
      return place === null ? [] : [article.text.slice(place.start, place.end).replaceAll(/\s+/gu, ' ')]
    })
    .join('\n')
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
