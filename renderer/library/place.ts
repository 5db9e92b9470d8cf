import { create } from 'zustand'
import type { LibraryView, StoryCard } from '../../shared/ipc.ts'

interface PlaceState {
  /** The name of the story or report in the library that has the focus, or had it last. */
  readonly active: string | null
  /** The name of the one that Tab reaches: the active one, or the first. */
  readonly reached: string | null
}

/** Outlives the view, so that coming back finds the place again. */
export const usePlace = create<PlaceState>()(() => ({ active: null, reached: null }))

export function setActive(active: string): void {
  usePlace.setState({ active, reached: active })
}

/** Takes over which places there are. What had the focus may be gone; then Tab reaches the first. */
export function showPlaces(view: LibraryView): void {
  const places = view.stories.flatMap(placesIn)
  usePlace.setState(({ active }) =>
    active !== null && places.includes(active) ? { reached: active } : { active: null, reached: places[0] ?? null },
  )
}

export const storyPlace = (story: string): string => `story:${story}`

export const reportPlace = (article: string): string => `report:${article}`

/** The names of a story's places, in reading order; an article alone has one. */
export function placesIn({ id, articles }: StoryCard): readonly string[] {
  const reports = articles.map(reportPlace)
  return articles.length > 1 ? [storyPlace(id), ...reports] : reports
}
