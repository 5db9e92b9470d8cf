import { byDate } from '../../shared/article/by-date.ts'
import type { LibraryList, LibraryQuery, ListedStory, ListOrder } from '../../shared/ipc/list.ts'

/** What of an article decides whether and where the list shows it. */
export interface ListedArticle {
  readonly id: string
  readonly headline: string
  /** Empty where the report states none. */
  readonly outlet: string
  /** ISO 8601, a day or a time; null where the report states none. */
  readonly published: string | null
  readonly read: boolean
  readonly tags: readonly string[]
}

export interface ListedGroup {
  readonly id: string
  readonly title: string
}

interface Listing extends Omit<LibraryList, 'version' | 'stories'> {
  /** In the order to show them. */
  readonly stories: readonly ListedStory[]
}

const ALONE = 'story-'

/** One collator for all: making one costs more than a thousand comparisons. */
const words = new Intl.Collator('en', { numeric: true })

/** The story that an article is by itself. */
export function storyAlone(article: string): string {
  return `${ALONE}${article}`
}

/** The article of such a story. */
export function articleAlone(story: string): string {
  return story.slice(ALONE.length)
}

/**
 * The articles that a query lets through, in its order, each under its story or by itself. A story stands where the first
 * of its matching reports would, by headline where its title would. Equals keep the order that `articles` has. `storyOf`: the
 * stories of two articles and more, by each of these.
 */
export function listing(
  query: LibraryQuery,
  articles: readonly ListedArticle[],
  storyOf: ReadonlyMap<string, ListedGroup>,
): Listing {
  const matching = inOrder(articles.filter(filterOf(query)), query.order)
  return {
    articles: articles.length,
    matching: matching.length,
    outlets: counts(articles.map(({ outlet }) => outlet)),
    tags: counts(articles.flatMap(({ tags }) => tags)),
    stories: query.grouped
      ? grouped(matching, storyOf, query.order)
      : matching.map(({ id }) => ({ id, articles: [id] })),
  }
}

function filterOf({ outlets, read, since, until, tags }: LibraryQuery): (article: ListedArticle) => boolean {
  const from = new Set(outlets)
  const tagged = new Set(tags)
  return (article) => {
    if (from.size > 0 && !from.has(article.outlet)) return false
    if (read !== 'all' && article.read !== (read === 'read')) return false
    if (tagged.size > 0 && !article.tags.some((tag) => tagged.has(tag))) return false
    if (since === null && until === null) return true
    const day = article.published?.slice(0, 'yyyy-mm-dd'.length)
    return day !== undefined && (since === null || day >= since) && (until === null || day <= until)
  }
}

function inOrder(articles: readonly ListedArticle[], order: ListOrder): readonly ListedArticle[] {
  switch (order) {
    case 'added':
      return articles
    case 'newest':
    case 'oldest':
      return byDate(articles, ({ published }) => published, order)
    case 'outlet':
      return articles.toSorted((x, y) => byOutlet(x.outlet, y.outlet))
    case 'headline':
      return articles.toSorted((x, y) => words.compare(x.headline, y.headline))
  }
}

/** One that is not known comes after all that are. */
function byOutlet(a: string, b: string): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '')
  return words.compare(a, b)
}

function grouped(
  articles: readonly ListedArticle[],
  storyOf: ReadonlyMap<string, ListedGroup>,
  order: ListOrder,
): ListedStory[] {
  const found = new Map<string, { readonly title: string; readonly articles: string[] }>()
  for (const { id, headline } of articles) {
    const story = storyOf.get(id)
    const name = story?.id ?? storyAlone(id)
    const members = found.get(name)
    if (members === undefined) found.set(name, { title: story?.title ?? headline, articles: [id] })
    else members.articles.push(id)
  }
  const listed = [...found]
  if (order === 'headline') listed.sort(([, x], [, y]) => words.compare(x.title, y.title))
  return listed.map(([id, { articles }]) => ({ id, articles }))
}

/** How often each name is there, the most frequent first, then by name. */
function counts(names: readonly string[]): { name: string; articles: number }[] {
  const found = new Map<string, number>()
  for (const name of names) found.set(name, (found.get(name) ?? 0) + 1)
  return Array.from(found, ([name, articles]) => ({ name, articles })).sort(
    (x, y) => y.articles - x.articles || words.compare(x.name, y.name),
  )
}
