import type { ReadingPlace } from '../../../shared/ipc.ts'
import type { Span } from '../../../shared/text/span.ts'
import type { CompareRoute } from '../../state/route.ts'
import type { DrawerTab } from '../drawer/drawer-tab.ts'
import { putBounded } from '../../state/bounded.ts'
import { firstChoice } from '../model/choosing.ts'
import type { FilterState } from '../model/filters.ts'

/** Where the person was in a comparison. Reports are named by their articles: the same reports come in other columns too. */
export interface ComparePlace {
  /** By article; null until the columns were laid out once. */
  readonly reading: Readonly<Record<string, ReadingPlace>> | null
  /** The selected passage by its span in each of two articles, which a new reading may number differently. */
  readonly selected: Readonly<Record<string, Span>> | null
  /** The report in which the person acted last. */
  readonly acted: string
  readonly locked: boolean
  readonly listOpen: boolean
  /** The report that is shown whole where there is no room for two. */
  readonly alone: string
  /** Which passages are shown; left out by what shows no passages. */
  readonly filters?: FilterState
  readonly sharedOnly?: boolean
  readonly drawer?: DrawerTab | null
  /** The reports chosen to stand beside the base, in the order of their columns; null where none were chosen. */
  readonly columns: readonly string[] | null
}

/** So many comparisons are remembered, those that were left last. */
export const MOST_PLACES = 400

/** For as long as the app runs: going back to a comparison shows it as it was left. */
const places = new Map<string, ComparePlace>()
/** The base of each set of reports that was compared, as it was last. */
const bases = new Map<string, string>()

export function placeOf(route: CompareRoute): ComparePlace | undefined {
  return places.get(placeKey(route))
}

export function keepPlace(route: CompareRoute, place: ComparePlace): void {
  putBounded(places, placeKey(route), place, MOST_PLACES)
  if (route.mode !== 'pair') putBounded(bases, setKey([route.base, ...route.others]), route.base, MOST_PLACES)
}

/**
 * Takes what the person looks at along to another showing of some of the same reports: the selected passage, the places in
 * the texts, and what was switched. What that showing alone had, its columns, it keeps; `beside`, which stood beside the base, is
 * one of them.
 */
export function handOver(place: ComparePlace, to: CompareRoute, beside?: string): void {
  const there = placeOf(to)
  const taken = {
    ...place,
    reading: place.reading && { ...there?.reading, ...place.reading },
    alone: to.base,
    columns: to.mode === 'pair' ? null : columnsWith(beside, there?.columns ?? place.columns ?? firstChoice(to.others)),
  }
  putBounded(places, placeKey(to), taken, MOST_PLACES)
}

function columnsWith(beside: string | undefined, columns: readonly string[]): readonly string[] {
  return beside === undefined || columns.includes(beside) ? columns : firstChoice([beside, ...columns])
}

/** The report that was the base of these when they were compared last. */
export function baseOf(articles: readonly string[]): string | undefined {
  return bases.get(setKey(articles))
}

/** What a comparison is told apart by: a pair is its two reports, whichever others could be had. */
export function placeKey({ mode, base, others }: CompareRoute): string {
  return `${mode} ${base} ${mode === 'pair' ? (others[0] ?? '') : setKey(others)}`
}

function setKey(articles: readonly string[]): string {
  return articles.toSorted().join(' ')
}
