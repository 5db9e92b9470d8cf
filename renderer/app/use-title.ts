import { assertNever } from '../../shared/assert-never.ts'
import { useCard, useStoryOf } from '../state/cards.ts'
import { articlesIn, currentRoute, useRoute } from '../state/route.ts'
import type { Route } from '../state/route.ts'
import { count, outletName } from '../ui/words.ts'

interface Title {
  readonly title: string
  readonly detail: string
  /** A place that the title leads to; null where it names the place that is shown. */
  readonly leadsTo: Route | null
}

const NONE: Title = { title: '', detail: '', leadsTo: null }

/** Where the person is, in words; empty in the library, whose own heading says so, and until they have been read. */
export function useTitle(): Title {
  const route = useRoute(currentRoute)
  const card = useCard(route.view === 'article' ? route.id : null)
  const [base = null, beside = null] = route.view === 'compare' || route.view === 'story' ? articlesIn(route) : []
  const story = useStoryOf(base)?.story
  const other = useStoryOf(beside)?.story
  switch (route.view) {
    case 'library':
    case 'search':
    case 'passage':
      return NONE
    case 'article':
      return card === undefined ? NONE : { title: card.headline.value, detail: outletName(card.outlet), leadsTo: null }
    case 'story':
      return story === undefined
        ? NONE
        : { title: story.title, detail: count(story.articles.length, 'report'), leadsTo: null }
    case 'compare': {
      // An older version is in no story; the present one beside it is.
      if (story === undefined) return other === undefined ? NONE : { ...NONE, title: other.title }
      const shown = articlesIn(route).slice(0, route.mode === 'pair' ? 2 : undefined)
      // Any articles can be compared, whether or not they tell one story.
      if (!shown.every((id) => story.articles.includes(id)))
        return { ...NONE, title: shown.length === 2 ? 'Two articles' : count(shown.length, 'article') }
      const reports = count(story.articles.length, 'report')
      return {
        title: story.title,
        detail: story.articles.length > shown.length ? `${String(shown.length)} of ${reports}` : reports,
        leadsTo: { view: 'story', of: route.base },
      }
    }
    default:
      return assertNever(route)
  }
}
