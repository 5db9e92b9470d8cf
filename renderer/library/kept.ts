import { create } from 'zustand'

/** What the person did to a story in the library. */
interface Kept {
  /** The reports that were checked; null where none was touched. */
  readonly checked: readonly string[] | null
  readonly whyOpen: boolean
}

const UNTOUCHED: Kept = { checked: null, whyOpen: false }

/** By story. Outlives the view, so that coming back finds each story as it was left. */
export const useKept = create<Readonly<Record<string, Kept>>>()(() => ({}))

export function keptOf(stories: Readonly<Record<string, Kept>>, story: string): Kept {
  return stories[story] ?? UNTOUCHED
}

export function keep(story: string, change: Partial<Kept>): void {
  useKept.setState((stories) => ({ [story]: { ...keptOf(stories, story), ...change } }))
}
