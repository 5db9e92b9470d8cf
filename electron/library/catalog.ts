import type { ArticleId } from '../../shared/article/article.ts'
import { byDate } from '../../shared/article/by-date.ts'
import type { ArticleCard, EventPayload, QuickOpenFound, StoryCard, StoryOf } from '../../shared/ipc.ts'
import type { LibraryList, LibraryQuery } from '../../shared/ipc/list.ts'
import { packStories } from '../../shared/ipc/packed.ts'
import { quickOpen } from '../../shared/search/quick-open.ts'
import type { QuickOpenCard, QuickOpenHit, QuickOpenMatches } from '../../shared/search/quick-open.ts'
import type { Story } from '../../shared/story/story.ts'
import { shownAs } from '../../shared/text/display.ts'
import { articleAlone, listing, storyAlone } from './listing.ts'
import { unknownArticle } from './shelf.ts'
import type { CardRow } from './store/derived.ts'
import type { Line } from './store/lines.ts'
import type { Store } from './store/store.ts'

/** Stories that quick open shows before anything is typed. */
const FIRST_STORIES = 6

interface StoryLine extends QuickOpenCard {
  readonly story: StoryCard
}

/** Everything that the list shows, by what a search reads of it. */
export interface Searchable {
  /** By their rows, those of the latest import first. */
  readonly lines: ReadonlyMap<number, Line>
  /** The stories of two articles and more. */
  readonly storyOf: ReadonlyMap<ArticleId, Story>
  readonly version: number
}

/** Everything that the list shows, as it is until something changes. */
interface Contents {
  /** Those of the latest import first, each import in its order. */
  readonly lines: readonly Line[]
  /** The stories of two articles and more, as they are shown. */
  readonly stories: ReadonlyMap<string, Story>
  readonly storyOf: ReadonlyMap<ArticleId, Story>
}

type Search<C extends QuickOpenCard> = (query: string) => readonly QuickOpenHit<C>[]

/** What the window lists and looks up. */
export class Catalog {
  readonly #store: Store
  /** The stories of two articles and more. */
  readonly #stories: () => Iterable<Story>
  /** Begins at the present, so that a worker that was started again repeats no number of the one before. */
  #version = Date.now()
  readonly #lines: Map<ArticleId, Line>
  #contents: Contents | null = null
  #searchable: Searchable | null = null
  #search: { readonly articles: Search<ArticleCard>; readonly stories: Search<StoryLine> } | null = null

  constructor(store: Store, stories: () => Iterable<Story>) {
    this.#store = store
    this.#stories = stories
    this.#lines = new Map(store.lines.all().map((line) => [line.id, line]))
  }

  /** Must be called whenever articles came, went or are not as they were, and with none when stories are not. */
  changed(articles: readonly ArticleId[]): void {
    const gone = new Set(articles)
    for (const line of this.#store.lines.of(articles)) {
      this.#lines.set(line.id, line)
      gone.delete(line.id)
    }
    for (const id of gone) this.#lines.delete(id)
    this.#version++
    this.#contents = null
    this.#searchable = null
    this.#search = null
  }

  size(): Pick<EventPayload<'libraryChanged'>, 'version' | 'articles'> {
    return { version: this.#version, articles: this.#lines.size }
  }

  /** Those of the articles that are listed, each once. */
  lines(keys: readonly ArticleId[]): Line[] {
    return [...new Set(keys)].flatMap((key) => this.#lines.get(key) ?? [])
  }

  /** The stories of some articles, each once, by the rows of those that it lists. */
  storiesWith(keys: readonly ArticleId[]): number[][] {
    const { storyOf } = this.#all
    const stories = new Map(
      this.lines(keys).map(({ id }): [string, readonly ArticleId[]] => {
        const story = storyOf.get(id)
        return story === undefined ? [storyAlone(id), [id]] : [story.id, story.articles]
      }),
    )
    return Array.from(stories.values(), (articles) => this.lines(articles).map(({ article }) => article))
  }

  /** Those of the listed articles that state no outlet and of which the person said none, by the keys of their rows. */
  withoutOwnOutlet(rows: Iterable<number>): Map<number, ArticleId> {
    const asked = new Set(rows)
    const found = new Map<number, ArticleId>()
    for (const { article, id, ownOutlet } of this.#lines.values()) {
      if (!ownOutlet && asked.has(article)) found.set(article, id)
    }
    return found
  }

  /** The same until something changes. */
  searchable(): Searchable {
    const { lines, storyOf } = this.#all
    this.#searchable ??= { lines: new Map(lines.map((line) => [line.article, line])), storyOf, version: this.#version }
    return this.#searchable
  }

  list(query: LibraryQuery): LibraryList {
    const { lines, storyOf } = this.#all
    const found = listing(query, lines, storyOf)
    return { version: this.#version, ...found, stories: packStories(found.stories) }
  }

  /** In the order of `ids`; what is not there is left out. */
  cards(ids: readonly ArticleId[]): ArticleCard[] {
    const cards = new Map(this.#store.derived.cardsOf(ids).map((row) => [row.card.id, cardOf(row)]))
    return ids.flatMap((id) => cards.get(id) ?? [])
  }

  /** As `cards`. */
  storyCards(ids: readonly string[]): StoryCard[] {
    return ids.flatMap((id) => this.#storyCard(id) ?? [])
  }

  /** Throws `unknown-article`. */
  storyOf(article: string): StoryOf {
    const story = this.#storyCard(this.#all.storyOf.get(article)?.id ?? storyAlone(article))
    if (story === undefined) throw unknownArticle()
    return { story, cards: this.cards(story.articles) }
  }

  /** The first story of two articles and more that the list shows. */
  firstStory(): StoryCard | undefined {
    for (const story of this.#storiesOfTwo()) return story
    return undefined
  }

  quickOpen(query: string): QuickOpenFound {
    if (query.trim() === '') {
      const matches: QuickOpenMatches = { headline: [], outlet: [], lede: [] }
      const first = [...this.#storiesOfTwo()].slice(0, FIRST_STORIES)
      return { articles: [], stories: first.map((story) => ({ story, matches: spansOf(matches) })) }
    }
    this.#search ??= {
      articles: quickOpen(this.#store.derived.cards().sort(latestFirst).map(cardOf)),
      stories: quickOpen(Array.from(this.#storiesOfTwo(), lineOf)),
    }
    return {
      articles: this.#search.articles(query).map(({ card, matches }) => ({
        // What the search holds may be older than what the person has read since.
        card: this.cards([card.id])[0] ?? card,
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
    const lines = [...this.#lines.values()].sort(latestFirst)
    const stories = new Map<string, Story>()
    const storyOf = new Map<ArticleId, Story>()
    for (const story of this.#stories()) {
      // An article that is no longer shown is no part of a story, until stories are made anew.
      const articles = story.articles.filter((id) => this.#lines.has(id))
      const shown = { ...story, title: shownAs(story.title), articles }
      stories.set(story.id, shown)
      for (const id of articles) storyOf.set(id, shown)
    }
    return { lines, stories, storyOf }
  }

  *#storiesOfTwo(): Generator<StoryCard> {
    for (const { id, articles } of this.#all.stories.values()) {
      const story = articles.length > 1 ? this.#storyCard(id) : undefined
      if (story !== undefined) yield story
    }
  }

  #storyCard(id: string): StoryCard | undefined {
    const story = this.#all.stories.get(id) ?? this.#aloneIn(id)
    if (story === undefined) return undefined
    const listed = story.articles.flatMap((article) => this.#lines.get(article) ?? [])
    const dates = byDate(
      listed.flatMap(({ published }) => published ?? []),
      (date) => date,
    )
    const [first, last] = [dates[0], dates.at(-1)]
    const outlets = listed.map(({ outlet }) => outlet).filter((outlet) => outlet !== '')
    return {
      id,
      title: story.title,
      articles: [...story.articles],
      reasons: story.reasons.map(shownAs),
      sure: story.sure,
      doubtful: (story.doubtful ?? []).filter((article) => this.#lines.has(article)),
      byHand: listed.some(({ label }) => label !== null),
      pinned: listed.some(({ pinned }) => pinned),
      outlets: [...new Set(outlets)],
      unknownOutlets: listed.length - outlets.length,
      published: first === undefined || last === undefined ? null : { first, last },
    }
  }

  #aloneIn(story: string): Story | undefined {
    const line = this.#lines.get(articleAlone(story))
    if (line === undefined || this.#all.storyOf.has(line.id)) return undefined
    return { id: story, title: line.headline, articles: [line.id], reasons: [], sure: true }
  }
}

function cardOf({ card, read, tags }: CardRow): ArticleCard {
  return { ...card, read: read !== null, tags }
}

function latestFirst(x: Pick<Line, 'added' | 'article'>, y: Pick<Line, 'added' | 'article'>): number {
  return y.added - x.added || x.article - y.article
}

/** A story in the fields that quick open looks through; its reasons name people and places. */
function lineOf(story: StoryCard): StoryLine {
  return { story, headline: { value: story.title }, outlet: null, lede: story.reasons.join(' · ') }
}

function spansOf({ headline, outlet, lede }: QuickOpenMatches) {
  return { headline: [...headline], outlet: [...outlet], lede: [...lede] }
}
