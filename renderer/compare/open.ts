import { toFault } from '../../shared/ipc/fault.ts'
import { MOST_SIDE_BY_SIDE } from '../../shared/ipc/most.ts'
import type { ArticleCard } from '../../shared/ipc.ts'
import { baseOf } from './state/places.ts'
import { inTime } from '../story/in-time.ts'
import { call } from '../state/call.ts'
import { notify } from '../state/notice.ts'
import { go, pairRoute } from '../state/route.ts'

/**
 * Compares articles: two side by side, in their order; more as a base with others. More than can be compared at once are not
 * cut down unasked: the person is told.
 */
export async function compareArticles(articles: readonly string[]): Promise<void> {
  const [first, second, ...more] = articles
  if (first === undefined || second === undefined) return
  if (more.length === 0) {
    go(pairRoute(first, second))
    return
  }
  if (articles.length > MOST_SIDE_BY_SIDE) {
    notify({
      code: 'too-large',
      message: `Up to ${String(MOST_SIDE_BY_SIDE)} reports can be compared at once.`,
      recovery: `${String(articles.length)} are chosen. Choose fewer.`,
    })
    return
  }
  try {
    compareReports(await call(() => window.crossread.readCards([...articles])))
  } catch (thrown) {
    notify(toFault(thrown))
  }
}

/**
 * Compares all reports of the story that an article belongs to, as many as can be: two side by side, the earlier first. `query`:
 * what the story was found by, whose hits are shown.
 */
export async function compareStoryOf(article: string, query?: string): Promise<void> {
  try {
    const { cards } = await call(() => window.crossread.readStoryOf(article))
    const [first, second, third] = inTime(cards)
    if (first !== undefined && second !== undefined && third === undefined) go(pairRoute(first.id, second.id, query))
    else compareReports(cards, query)
  } catch (thrown) {
    notify(toFault(thrown))
  }
}

/**
 * Compares reports, as many as can be, the first in time with the others; the base is the one that was theirs before, where
 * they were compared before.
 */
export function compareReports(reports: readonly ArticleCard[], query?: string): void {
  const shown = inTime(reports)
    .slice(0, MOST_SIDE_BY_SIDE)
    .map(({ id }) => id)
  const base = baseOf(shown) ?? shown[0]
  if (base === undefined || shown.length < 2) return
  const others = shown.filter((id) => id !== base)
  go({ view: 'compare', base, others, mode: 'base', ...(query === undefined ? {} : { query }) })
}
