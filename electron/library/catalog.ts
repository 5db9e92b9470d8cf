import { FaultError } from '../../shared/ipc/fault.ts'
import type { ArticleCard, EventPayload, QuickOpenFound, Request, StoryCard, StoryOf } from '../../shared/ipc.ts'
import type { LibraryList, LibraryQuery } from '../../shared/ipc/list.ts'
import { quickOpen } from '../../shared/search/quick-open.ts'
import type { QuickOpenCard, QuickOpenHit, QuickOpenMatches } from '../../shared/search/quick-open.ts'
import type { Story } from '../../shared/story/story.ts'
import { shownAs } from '../../shared/text/display.ts'
import type { Entry } from './entry.ts'
import { listing } from './listing.ts'

/** Stories that quick open shows before anything is typed. */
const FIRST_STORIES = 6

interface StoryLine extends QuickOpenCard {
  readonly story: StoryCard
}

/** Everything in the library as it is now, read out once for all that is asked until it changes. */
interface Contents {
  /** In the order of the files. */
  readonly entries: ReadonlyMap<string, Entry>
  readonly stories: ReadonlyMap<string, StoryCard>
  /** By article. */
  readonly storyOf: ReadonlyMap<string, StoryCard>
}

type Search<C extends QuickOpenCard> = (query: string) => readonly QuickOpenHit<C>[]

/** What the window lists and looks up, over the articles and stories that `read` gives. */
export class Catalog {
  readonly #read: () => { readonly entries: readonly Entry[]; readonly stories: readonly Story[] }
  /** Begins at the present, so that a worker that was started again repeats no number of the one before. */
  #version = Date.now()
  #contents: Contents | null = null
  #search: { readonly articles: Search<ArticleCard>; readonly stories: Search<StoryLine> } | null = null

  constructor(read: () => { readonly entries: readonly Entry[]; readonly stories: readonly Story[] }) {
    this.#read = read
  }

  /** Must be called whenever articles, stories or anything in them may be other than they were. */
  changed(): void {
    this.#version++
    this.#contents = null
    this.#search = null
  }

  size(): EventPayload<'libraryChanged'> {
    return { version: this.#version, articles: this.#all.entries.size }
  }

  list(query: LibraryQuery): LibraryList {
    const { entries, stories } = this.#all
    const listed = Array.from(entries.values(), (entry) => entry.listed())
    return { version: this.#version, ...listing(query, listed, [...stories.values()]) }
  }

  /** In the order of `ids`; what is not there is left out. */
  cards(ids: readonly string[]): ArticleCard[] {
    return ids.flatMap((id) => this.#all.entries.get(id)?.card() ?? [])
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

  quickOpen(query: string): QuickOpenFound {
    const { entries, stories } = this.#all
    if (query.trim() === '') {
      const matches: QuickOpenMatches = { headline: [], outlet: [], lede: [] }
      const first = [...stories.values()].filter(hasTwo).slice(0, FIRST_STORIES)
      return { articles: [], stories: first.map((story) => ({ story, matches: spansOf(matches) })) }
    }
    this.#search ??= {
      articles: quickOpen(Array.from(entries.values(), (entry) => entry.card())),
      stories: quickOpen([...stories.values()].filter(hasTwo).map(lineOf)),
    }
    return {
      articles: this.#search.articles(query).map(({ card, matches }) => ({
        // What the search holds may be older than what the person has read since.
        card: entries.get(card.id)?.card() ?? card,
        matches: spansOf(matches),
      })),
      stories: this.#search
        .stories(query)
        .map(({ card, matches }) => ({ story: card.story, matches: spansOf(matches) })),
    }
  }

  /** Articles that are not there are passed over. */
  markRead({ articles, read }: Request<'markRead'>): null {
    for (const id of articles) {
      const entry = this.#all.entries.get(id)
      if (entry !== undefined) entry.isRead = read
    }
    this.#version++
    return null
  }

  get #all(): Contents {
    this.#contents ??= contentsOf(this.#read())
    return this.#contents
  }
}

/** Stories in the order of the files: what is shown in another way by now stands where it stood. */
function contentsOf(now: { readonly entries: readonly Entry[]; readonly stories: readonly Story[] }): Contents {
  const entries = new Map(now.entries.map((entry) => [entry.article.id, entry]))
  const places = new Map(now.entries.map(({ article }, place) => [article.id, place]))
  const placeOf = (id: string | undefined): number => places.get(id ?? '') ?? 0
  const stories = now.stories
    .map((story) => ({ ...story, articles: story.articles.toSorted((x, y) => placeOf(x) - placeOf(y)) }))
    .sort((x, y) => placeOf(x.articles[0]) - placeOf(y.articles[0]))
    .map((story) => cardOf(story, entries))
  return {
    entries,
    stories: new Map(stories.map((story) => [story.id, story])),
    storyOf: new Map(stories.flatMap((story) => story.articles.map((id) => [id, story]))),
  }
}

function cardOf({ id, title, articles, reasons, sure }: Story, entries: ReadonlyMap<string, Entry>): StoryCard {
  const listed = articles.flatMap((article) => entries.get(article)?.listed() ?? [])
  const dates = listed.flatMap(({ published }) => published ?? []).sort()
  const [first, last] = [dates[0], dates.at(-1)]
  const outlets = listed.map(({ outlet }) => outlet).filter((outlet) => outlet !== '')
  return {
    id,
    title: shownAs(title),
    articles: [...articles],
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

export function unknownArticle(): FaultError {
  return new FaultError(
    'unknown-article',
    'This article is no longer in the library.',
    'Choose another in the library.',
  )
}
