import { quickOpen } from '../../shared/search/quick-open.ts'
import type { QuickOpenCard, QuickOpenMatches } from '../../shared/search/quick-open.ts'
import type { ArticleCard, LibraryView, StoryCard } from '../../shared/ipc.ts'
import type { Route } from '../state/route.ts'
import { count, outletName } from '../ui/words.ts'

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

interface StoryLine extends QuickOpenCard {
  readonly story: StoryCard
}

/** A story in the fields that quick open looks through; its reasons name people and places. */
function storyLines(view: LibraryView): readonly StoryLine[] {
  return view.stories
    .filter(({ articles }) => articles.length > 1)
    .map((story) => ({ story, headline: { value: story.title }, outlet: null, lede: story.reasons.join(' · ') }))
}

/** Makes the groups that quick open shows: what was found, or, before anything is typed, what was open last. */
export function quickOpenEntries(
  view: LibraryView,
  cards: ReadonlyMap<string, ArticleCard>,
): (query: string, history: readonly Route[]) => readonly Group[] {
  const stories = storyLines(view)
  // Indexed now, while the dialog opens, rather than at the first letter.
  const findArticles = quickOpen(view.articles)
  const findStories = quickOpen(stories)
  const storyOf = new Map(stories.flatMap(({ story }) => story.articles.map((id) => [id, story])))

  const article = (card: ArticleCard, matches = NONE): Entry => ({
    key: `article:${card.id}`,
    title: card.headline.value,
    detail: outletName(card.outlet),
    lede: card.lede,
    matches,
    route: { view: 'article', id: card.id },
  })
  const pair = (story: StoryCard, a: string, b: string, matches = NONE): Entry => ({
    key: `pair:${a}:${b}`,
    title: story.title,
    detail: count(story.articles.length, 'report'),
    lede: story.reasons.join(' · '),
    matches,
    route: { view: 'pair', a, b },
  })
  const story = ({ story: line }: StoryLine, matches = NONE): Entry[] => {
    const [a, b] = line.articles
    return a === undefined || b === undefined ? [] : [pair(line, a, b, matches)]
  }
  const recent = (route: Route): Entry[] => {
    if (route.view === 'library') return []
    if (route.view === 'article') {
      const card = cards.get(route.id)
      return card === undefined ? [] : [article(card)]
    }
    const common = storyOf.get(route.a)
    return common?.articles.includes(route.b) ? [pair(common, route.a, route.b)] : []
  }

  return (query, history) => {
    const typed = query.trim() !== ''
    const groups = typed
      ? [
          {
            heading: 'Articles',
            entries: findArticles(query).map((hit) => article(hit.card, hit.matches)),
          },
          { heading: 'Stories', entries: findStories(query).flatMap((hit) => story(hit.card, hit.matches)) },
        ]
      : firstGroups(
          [...history].reverse().flatMap(recent),
          stories.flatMap((line) => story(line)),
        )
    return groups.filter(({ entries }) => entries.length > 0)
  }
}

function firstGroups(history: readonly Entry[], stories: readonly Entry[]): readonly Group[] {
  const recent = [...new Map(history.map((entry) => [entry.key, entry])).values()].slice(0, AT_FIRST)
  const shown = new Set(recent.map(({ key }) => key))
  return [
    { heading: 'Recent', entries: recent },
    { heading: 'Stories', entries: stories.filter(({ key }) => !shown.has(key)).slice(0, AT_FIRST) },
  ]
}
