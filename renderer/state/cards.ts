import { FaultError } from '../../shared/ipc/fault.ts'
import type { ArticleCard, StoryCard, StoryOf } from '../../shared/ipc.ts'
import { call } from './call.ts'
import { Shelf, useAllShelved, useLinesOf, useShelved } from './shelf.ts'

/** As much as a few windows full of a list show. */
const AT_ONCE = 100

const cards = new Shelf<ArticleCard>(
  async (ids) => byId(await call(() => window.crossread.readCards([...ids]))),
  AT_ONCE,
)
const stories = new Shelf<StoryCard>(
  async (ids) => byId(await call(() => window.crossread.readStories([...ids]))),
  AT_ONCE,
)
const storiesOf = new Shelf<StoryOf>(async (ids) => new Map((await Promise.all(ids.map(storyOf))).flat()), 10)

/** What lists show of an article; undefined until it has been read, and where there is none. */
export const useCard = (id: string | null): ArticleCard | undefined => useShelved(cards, id)

/** Those that have been read, in the order of the ids. */
export const useCards = (ids: readonly string[]): readonly ArticleCard[] => useAllShelved(cards, ids)

/** A line that is said of each, in the order of the ids; empty for those that have not been read, and where there is none. */
export const useLinesOfCards = (ids: readonly string[], lineOf: (card: ArticleCard) => string): readonly string[] =>
  useLinesOf(cards, ids, lineOf)

export const useStory = (id: string): StoryCard | undefined => useShelved(stories, id)

/** The story that an article belongs to, with the cards of all its reports. */
export const useStoryOf = (article: string | null): StoryOf | undefined => useShelved(storiesOf, article)

/** By article, those that have been read. */
export const useStoriesOf = (articles: readonly string[]): readonly StoryOf[] => useAllShelved(storiesOf, articles)

/** Shows these until they have been read. */
export function showCardsMeanwhile(shown: { readonly cards: ArticleCard[]; readonly stories: StoryCard[] }): void {
  cards.showMeanwhile(byId(shown.cards))
  stories.showMeanwhile(byId(shown.stories))
}

/** Reads again what is shown, as the library is not as it was. */
export function outdateCards(): void {
  for (const shelf of [cards, stories, storiesOf]) shelf.outdate()
}

/** Forgets all, as at the start. For tests: the page itself has one library. */
export function forgetCards(): void {
  for (const shelf of [cards, stories, storiesOf]) shelf.forget()
}

async function storyOf(article: string): Promise<[string, StoryOf][]> {
  try {
    return [[article, await call(() => window.crossread.readStoryOf(article))]]
  } catch (thrown) {
    // One that is gone is no reason to leave the others unread.
    if (thrown instanceof FaultError && thrown.fault.code === 'unknown-article') return []
    throw thrown
  }
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]))
}
