import { assertNever } from '../../shared/assert-never.ts'
import { useCard, useStoryOf } from '../state/cards.ts'
import { currentRoute, useRoute } from '../state/route.ts'
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
  const story = useStoryOf(route.view === 'pair' ? route.a : route.view === 'story' ? route.of : null)?.story
  const other = useStoryOf(route.view === 'pair' ? route.b : null)?.story
  switch (route.view) {
    case 'library':
      return NONE
    case 'article':
      return card === undefined ? NONE : { title: card.headline.value, detail: outletName(card.outlet), leadsTo: null }
    case 'story':
      return story === undefined
        ? NONE
        : { title: story.title, detail: count(story.articles.length, 'report'), leadsTo: null }
    case 'pair': {
      // An older version is in no story; the present one beside it is.
      if (story === undefined) return other === undefined ? NONE : { ...NONE, title: other.title }
      // Any two articles can be compared, whether or not they tell one story.
      if (!story.articles.includes(route.b)) return { ...NONE, title: 'Two articles' }
      const reports = count(story.articles.length, 'report')
      return {
        title: story.title,
        detail: story.articles.length > 2 ? `2 of ${reports}` : reports,
        leadsTo: { view: 'story', of: route.a },
      }
    }
    default:
      return assertNever(route)
  }
}
