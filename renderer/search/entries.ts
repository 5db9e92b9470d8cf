import type { ArticleCard, QuickOpenFound, StoryCard, StoryOf } from '../../shared/ipc.ts'
import type { QuickOpenMatches } from '../../shared/search/quick-open.ts'
import { pairRoute } from '../state/route.ts'
import type { CompareRoute, Route } from '../state/route.ts'
import { count, day, outletName } from '../ui/words.ts'

/** One line of quick open. */
export interface Entry {
  readonly key: string
  readonly title: string
  readonly detail: string
  readonly lede: string
  readonly matches: QuickOpenMatches
  readonly route: Route
}

export interface Group {
  readonly heading: string
  readonly entries: readonly Entry[]
}

const NONE: QuickOpenMatches = { headline: [], outlet: [], lede: [] }
/** Lines that are shown of each kind before anything is typed. */
const AT_FIRST = 6

/** What was found for something typed. */
export function foundGroups({ articles, stories }: QuickOpenFound): readonly Group[] {
  return withEntries([
    { heading: 'Articles', entries: articles.map(({ card, matches }) => article(card, matches)) },
    { heading: 'Stories', entries: stories.flatMap(({ story, matches }) => storyEntries(story, matches)) },
  ])
}

/** Before anything is typed: what was open last, as far as its card or story is there, the latest first, then stories. */
export function firstGroups(
  history: readonly Route[],
  cards: readonly ArticleCard[],
  storiesOf: readonly StoryOf[],
  { stories }: QuickOpenFound,
): readonly Group[] {
  const opened = [...history].reverse().flatMap((route) => recent(route, cards, storiesOf))
  const latest = [...new Map(opened.map((entry) => [entry.key, entry])).values()].slice(0, AT_FIRST)
  const shown = new Set(latest.map(({ key }) => key))
  const others = stories.flatMap(({ story }) => storyEntries(story)).filter(({ key }) => !shown.has(key))
  return withEntries([
    { heading: 'Recent', entries: latest },
    { heading: 'Stories', entries: others.slice(0, AT_FIRST) },
  ])
}

function recent(route: Route, cards: readonly ArticleCard[], storiesOf: readonly StoryOf[]): Entry[] {
  switch (route.view) {
    case 'library':
    case 'search':
    case 'passage':
      return []
    case 'article': {
      const card = cards.find(({ id }) => id === route.id)
      return card === undefined ? [] : [article(card)]
    }
    case 'story': {
      const of = storiesOf.find(({ story: { articles } }) => articles.includes(route.of))?.story
      return of === undefined ? [] : storyEntries(of)
    }
    case 'compare': {
      const common = storiesOf.find(({ story: { articles } }) => articles.includes(route.base))
      const [a, b] = [route.base, route.others[0]].map((id) => common?.cards.find((card) => card.id === id))
      if (common === undefined || a === undefined || b === undefined) return []
      return [route.mode === 'pair' ? pair(common.story, a, b) : several(common.story, a, route)]
    }
  }
}

function article(card: ArticleCard, matches = NONE): Entry {
  return {
    key: `article:${card.id}`,
    title: card.headline.value,
    detail: detailOf(card),
    lede: card.lede,
    matches,
    route: { view: 'article', id: card.id },
  }
}

/** Outlet and date; of an article that states neither, its file, which is how the person knows it. */
function detailOf({ outlet, published, file }: ArticleCard): string {
  const stated = [outlet?.value, published === null ? undefined : day(published.value)].filter(
    (part) => part !== undefined,
  )
  return stated.length === 0 ? file : stated.join(' · ')
}

function storyEntries(story: StoryCard, matches = NONE): Entry[] {
  const [of] = story.articles
  return of === undefined
    ? []
    : [{ ...inStory(story, matches), key: `story:${story.id}`, route: { view: 'story', of } }]
}

function pair(story: StoryCard, a: ArticleCard, b: ArticleCard): Entry {
  return {
    ...inStory(story, NONE),
    key: `pair:${a.id}:${b.id}`,
    detail: `${outletName(a.outlet)} and ${outletName(b.outlet)}`,
    route: pairRoute(a.id, b.id),
  }
}

function several(story: StoryCard, base: ArticleCard, route: CompareRoute): Entry {
  return {
    ...inStory(story, NONE),
    key: `compare:${[route.mode, route.base, ...route.others.toSorted()].join(':')}`,
    detail: `${outletName(base.outlet)} and ${count(route.others.length, 'other report')}`,
    route,
  }
}

function inStory(story: StoryCard, matches: typeof NONE): Omit<Entry, 'key' | 'route'> {
  return {
    title: story.title,
    detail: count(story.articles.length, 'report'),
    lede: story.reasons.join(' · '),
    matches,
  }
}

/** The groups with those of their lines that are let through. */
export function narrowed(groups: readonly Group[], lets: (entry: Entry) => boolean): readonly Group[] {
  return withEntries(groups.map((group) => ({ ...group, entries: group.entries.filter(lets) })))
}

function withEntries(groups: readonly Group[]): readonly Group[] {
  return groups.filter(({ entries }) => entries.length > 0)
}
