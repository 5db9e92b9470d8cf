/** The names of what can be stepped to in the list: they stay the same whatever else it holds. */

export const storyPlace = (story: string): string => `story:${story}`

export const reportPlace = (article: string): string => `report:${article}`

/** What unfolds or folds a long story. */
export const morePlace = (story: string): string => `more:${story}`

/** Marks an element that can be stepped to; its value is the place's name. */
export const PLACE = 'data-place'

/** Marks a control that belongs to a place, whose name is its value: steps go from it as from the place. */
export const BESIDE = 'data-beside'
