import { create } from 'zustand'

/** How the person left a story in the library. */
interface Kept {
  /** Whether it tells why its reports stand together. */
  readonly whyOpen: boolean
  /** Whether it shows all of its reports, be they ever so many. */
  readonly unfolded: boolean
}

const UNTOUCHED: Kept = { whyOpen: false, unfolded: false }

/** By story. Outlives the view, so that coming back finds each story as it was left. */
export const useKept = create<Readonly<Record<string, Kept>>>()(() => ({}))

export function keptOf(stories: Readonly<Record<string, Kept>>, story: string): Kept {
  return stories[story] ?? UNTOUCHED
}

export function keep(story: string, change: Partial<Kept>): void {
  useKept.setState((stories) => ({ [story]: { ...keptOf(stories, story), ...change } }))
}
