import { create } from 'zustand'
import type { LibraryView, StoryCard } from '../../shared/ipc.ts'

interface PlaceState {
  /** The name of the story or report in the library that has the focus, or had it last. */
  readonly active: string | null
}

/** Outlives the view, so that coming back finds the place again. */
export const usePlace = create<PlaceState>()(() => ({ active: null }))

export function setActive(active: string): void {
  usePlace.setState({ active })
}

export const storyPlace = (story: string): string => `story:${story}`

export const reportPlace = (article: string): string => `report:${article}`

/** The names of a story's places; an article alone has one. */
export function placesIn({ id, articles }: StoryCard): readonly string[] {
  const reports = articles.map(reportPlace)
  return articles.length > 1 ? [storyPlace(id), ...reports] : reports
}

/** The names of all places, in reading order. */
export function placesOf(view: LibraryView): readonly string[] {
  return view.stories.flatMap(placesIn)
}
