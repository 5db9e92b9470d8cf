import type { ArticleCard, StoryCard } from '../../shared/ipc.ts'
import type { LibraryQuery } from '../../shared/ipc/list.ts'
import type { Library } from './library.ts'

export const EVERYTHING: LibraryQuery = {
  order: 'added',
  grouped: true,
  outlets: [],
  read: 'all',
  since: null,
  until: null,
  tags: [],
}

/** All that the library holds: the articles in the order in which they came, and the stories in that of the list. */
export function viewOf({ catalog }: Library): { articles: ArticleCard[]; stories: StoryCard[] } {
  const ids = catalog.list({ ...EVERYTHING, grouped: false }).stories.map(({ id }) => id)
  const stories = catalog.list(EVERYTHING).stories.map(({ id }) => id)
  return { articles: catalog.cards(ids), stories: catalog.storyCards(stories) }
}
