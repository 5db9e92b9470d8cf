import type { ArticleCard, StoryCard } from '../../shared/ipc.ts'
import type { LibraryQuery } from '../../shared/ipc/list.ts'
import { packStories } from '../../shared/ipc/packed.ts'
import { quickOpen } from '../../shared/search/quick-open.ts'

/** A library for tests of the page: what the worker would answer, without a worker. */
export interface TestLibrary {
  readonly articles: readonly ArticleCard[]
  readonly stories: readonly StoryCard[]
}

export function cardOf(id: string, headline: string, more: Partial<ArticleCard> = {}): ArticleCard {
  return {
    id,
    headline: { value: headline, origin: 'stated', span: null },
    outlet: null,
    published: null,
    words: 300,
    file: `${id}.txt`,
    lede: '',
    several: null,
    read: false,
    tags: [],
    ...more,
  }
}

export function storyOf(id: string, title: string, articles: string[], more: Partial<StoryCard> = {}): StoryCard {
  const hand = { doubtful: [], byHand: false, pinned: false }
  const outlets = { outlets: [], unknownOutlets: 0, published: null }
  return { id, title, articles, reasons: [], sure: true, ...hand, ...outlets, ...more }
}

/** A field as a report states it. */
export function stated(value: string) {
  return { value, origin: 'stated' as const, span: null }
}

const reply = <T>(value: T) => Promise.resolve({ ok: true as const, value })

/** The verbs that read the library that `now` gives; of a query they know the grouping and the read state. */
export function verbsOf(now: () => TestLibrary, version: () => number = () => 1) {
  const find = <T extends { readonly id: string }>(items: readonly T[], ids: readonly string[]): T[] =>
    ids.flatMap((id) => items.find((item) => item.id === id) ?? [])
  return {
    listLibrary: ({ grouped, read }: LibraryQuery) => {
      const { articles, stories } = now()
      const matching = new Set(
        articles.filter((card) => read === 'all' || card.read === (read === 'read')).map(({ id }) => id),
      )
      const groups = grouped ? stories : articles.map(({ id }) => ({ id, articles: [id] }))
      return reply({
        version: version(),
        articles: articles.length,
        matching: matching.size,
        outlets: [],
        tags: [],
        stories: packStories(
          groups.flatMap(({ id, articles }) => {
            const shown = articles.filter((article) => matching.has(article))
            return shown.length === 0 ? [] : [{ id, articles: shown }]
          }),
        ),
      })
    },
    readCards: (ids: readonly string[]) => reply(find(now().articles, ids)),
    readStories: (ids: readonly string[]) => reply(find(now().stories, ids)),
    readStoryOf: (article: string) => {
      const { articles, stories } = now()
      const story = stories.find((each) => each.articles.includes(article))
      if (story === undefined) throw new Error('no such article in this test')
      return reply({ story, cards: find(articles, story.articles) })
    },
    quickOpen: (query: string) => {
      const { articles, stories } = now()
      const lines = stories
        .filter((story) => story.articles.length > 1)
        .map((story) => ({ story, headline: { value: story.title }, outlet: null, lede: story.reasons.join(' · ') }))
      const matches = { headline: [], outlet: [], lede: [] }
      return query.trim() === ''
        ? reply({ articles: [], stories: lines.map(({ story }) => ({ story, matches })) })
        : reply({
            articles: quickOpen(articles)(query),
            stories: quickOpen(lines)(query).map(({ card, matches }) => ({ story: card.story, matches })),
          })
    },
    readPartners: () => reply([]),
    stopComparing: () => reply(null),
    markRead: () => reply(null),
    readPlace: () => reply(null),
    keepPlace: () => reply(null),
  }
}
