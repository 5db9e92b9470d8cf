import type { ArticleId } from '../../shared/article/article.ts'
import type { ArticleCard, EventPayload, QuickOpenFound, StoryCard, StoryOf } from '../../shared/ipc.ts'
import type { LibraryList, LibraryQuery } from '../../shared/ipc/list.ts'
import { packStories } from '../../shared/ipc/packed.ts'
import { quickOpen } from '../../shared/search/quick-open.ts'
import type { QuickOpenCard, QuickOpenHit, QuickOpenMatches } from '../../shared/search/quick-open.ts'
import type { Story } from '../../shared/story/story.ts'
import { shownAs } from '../../shared/text/display.ts'
import { listing } from './listing.ts'
import type { ListedArticle } from './listing.ts'
import { unknownArticle } from './shelf.ts'
import type { CardRow } from './store/derived.ts'
import type { Store } from './store/store.ts'

/** Stories that quick open shows before anything is typed. */
const FIRST_STORIES = 6

interface StoryLine extends QuickOpenCard {
  readonly story: StoryCard
}

/** Everything that the list shows, as it is until something changes. */
interface Contents {
  /** Those of the latest import first, each import in its order. */
  readonly cards: ReadonlyMap<ArticleId, ArticleCard>
  readonly listed: readonly ListedArticle[]
  readonly stories: ReadonlyMap<string, StoryCard>
  readonly storyOf: ReadonlyMap<ArticleId, StoryCard>
}

type Search<C extends QuickOpenCard> = (query: string) => readonly QuickOpenHit<C>[]

/** What the window lists and looks up. */
export class Catalog {
  readonly #store: Store
  /** The stories of two articles and more. */
  readonly #stories: () => Iterable<Story>
  /** Begins at the present, so that a worker that was started again repeats no number of the one before. */
  #version = Date.now()
  readonly #rows: Map<ArticleId, CardRow>
  #contents: Contents | null = null
  #search: { readonly articles: Search<ArticleCard>; readonly stories: Search<StoryLine> } | null = null

  constructor(store: Store, stories: () => Iterable<Story>) {
    this.#store = store
    this.#stories = stories
    this.#rows = new Map(store.derived.cards().map((row) => [row.card.id, row]))
  }

  /** Must be called whenever articles came, went or are not as they were, and with none when stories are not. */
  changed(articles: readonly ArticleId[]): void {
    const gone = new Set(articles)
    for (const row of this.#store.derived.cardsOf(articles)) {
      this.#rows.set(row.card.id, row)
      gone.delete(row.card.id)
    }
    for (const id of gone) this.#rows.delete(id)
    this.#version++
    this.#contents = null
    this.#search = null
  }

  size(): Omit<EventPayload<'libraryChanged'>, 'history'> {
    return { version: this.#version, articles: this.#rows.size }
  }

  /** The rows of those of the articles that are listed. */
  rowsOf(keys: readonly ArticleId[]): number[] {
    return [...new Set(keys)].flatMap((key) => this.#rows.get(key)?.article ?? [])
  }

  /** Those of the listed articles that state no outlet and of which the person said none, by the keys of their rows. */
  withoutOwnOutlet(rows: Iterable<number>): Map<number, ArticleId> {
    const asked = new Set(rows)
    const found = new Map<number, ArticleId>()
    for (const { article, card } of this.#rows.values()) {
      const isOwn = card.outlet !== null && card.outlet.origin !== 'learned'
      if (!isOwn && asked.has(article)) found.set(article, card.id)
    }
    return found
  }

  list(query: LibraryQuery): LibraryList {
    const { listed, stories } = this.#all
    const found = listing(query, listed, [...stories.values()])
    return { version: this.#version, ...found, stories: packStories(found.stories) }
  }

  /** In the order of `ids`; what is not there is left out. */
  cards(ids: readonly ArticleId[]): ArticleCard[] {
    return ids.flatMap((id) => this.#all.cards.get(id) ?? [])
  }

  /** As `cards`. */
  storyCards(ids: readonly string[]): StoryCard[] {
    return ids.flatMap((id) => this.#all.stories.get(id) ?? [])
  }

  /** Throws `unknown-article`. */
  storyOf(article: string): StoryOf {
    const story = this.#all.storyOf.get(article)
    if (story === undefined) throw unknownArticle()
    return { story, cards: this.cards(story.articles) }
  }

  /** The first story of two articles and more that the list shows. */
  firstStory(): StoryCard | undefined {
    return [...this.#all.stories.values()].find(hasTwo)
  }

  quickOpen(query: string): QuickOpenFound {
    const { cards, stories } = this.#all
    if (query.trim() === '') {
      const matches: QuickOpenMatches = { headline: [], outlet: [], lede: [] }
      const first = [...stories.values()].filter(hasTwo).slice(0, FIRST_STORIES)
      return { articles: [], stories: first.map((story) => ({ story, matches: spansOf(matches) })) }
    }
    this.#search ??= {
      articles: quickOpen([...cards.values()]),
      stories: quickOpen([...stories.values()].filter(hasTwo).map(lineOf)),
    }
    return {
      articles: this.#search.articles(query).map(({ card, matches }) => ({
        // What the search holds may be older than what the person has read since.
        card: cards.get(card.id) ?? card,
        matches: spansOf(matches),
      })),
      stories: this.#search
        .stories(query)
        .map(({ card, matches }) => ({ story: card.story, matches: spansOf(matches) })),
    }
  }

  get #all(): Contents {
    this.#contents ??= this.#read()
    return this.#contents
  }

  #read(): Contents {
    const rows = [...this.#rows.values()].sort((x, y) => y.added - x.added || x.article - y.article)
    const cards = new Map(
      rows.map(({ card, read, tags }): [ArticleId, ArticleCard] => [card.id, { ...card, read: read !== null, tags }]),
    )
    const listed = new Map(Array.from(cards.values(), (card) => [card.id, listedOf(card)]))
    const alone = new Map(cards)
    const stories = new Map<string, StoryCard>()
    const storyOf = new Map<ArticleId, StoryCard>()
    const add = (story: Story): void => {
      const card = cardOf(story, listed)
      stories.set(story.id, card)
      for (const id of card.articles) {
        storyOf.set(id, card)
        alone.delete(id)
      }
    }
    for (const story of this.#stories()) add(story)
    for (const { id, headline } of alone.values()) {
      add({ id: `story-${id}`, title: headline.value, articles: [id], reasons: [], sure: true })
    }
    return { cards, listed: [...listed.values()], stories, storyOf }
  }
}

function listedOf({ id, headline, outlet, published, read, tags }: ArticleCard): ListedArticle {
  return { id, headline: headline.value, outlet: outlet?.value ?? '', published: published?.value ?? null, read, tags }
}

/** An article that is no longer shown is no part of a story, until stories are made anew. */
function cardOf({ id, title, articles, reasons, sure }: Story, all: ReadonlyMap<ArticleId, ListedArticle>): StoryCard {
  const listed = articles.flatMap((article) => all.get(article) ?? [])
  const dates = listed.flatMap(({ published }) => published ?? []).sort()
  const [first, last] = [dates[0], dates.at(-1)]
  const outlets = listed.map(({ outlet }) => outlet).filter((outlet) => outlet !== '')
  return {
    id,
    title: shownAs(title),
    articles: listed.map((article) => article.id),
    reasons: reasons.map(shownAs),
    sure,
    outlets: [...new Set(outlets)],
    unknownOutlets: listed.length - outlets.length,
    published: first === undefined || last === undefined ? null : { first, last },
  }
}

function hasTwo({ articles }: StoryCard): boolean {
  return articles.length > 1
}

/** A story in the fields that quick open looks through; its reasons name people and places. */
function lineOf(story: StoryCard): StoryLine {
  return { story, headline: { value: story.title }, outlet: null, lede: story.reasons.join(' · ') }
}

function spansOf({ headline, outlet, lede }: QuickOpenMatches) {
  return { headline: [...headline], outlet: [...outlet], lede: [...lede] }
}
