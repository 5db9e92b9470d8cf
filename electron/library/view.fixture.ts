import type { ArticleCard, StoryCard } from '../../shared/ipc.ts'
import { EVERYTHING } from '../../shared/ipc/list.ts'
import type { LibraryQuery, ListedStory } from '../../shared/ipc/list.ts'
import { unpackStories } from '../../shared/ipc/packed.ts'
import type { Library } from './library.ts'

/** The stories that a query lists, unpacked. */
export function storiesIn(
  { catalog }: Pick<Library, 'catalog'>,
  query: Partial<LibraryQuery> = {},
): readonly ListedStory[] {
  return unpackStories(catalog.list({ ...EVERYTHING, ...query }).stories)
}

/** All that the library holds: the articles in the order in which they came, and the stories in that of the list. */
export function viewOf({ catalog }: Library): { articles: ArticleCard[]; stories: StoryCard[] } {
  const ids = storiesIn({ catalog }, { grouped: false }).map(({ id }) => id)
  const stories = storiesIn({ catalog }).map(({ id }) => id)
  return { articles: catalog.cards(ids), stories: catalog.storyCards(stories) }
}
