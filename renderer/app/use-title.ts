import { assertNever } from '../../shared/assert-never.ts'
import { storyOf, useLibrary } from '../state/library.ts'
import { currentRoute, useRoute } from '../state/route.ts'
import { count, outletName } from '../ui/words.ts'

interface Title {
  readonly title: string
  readonly detail: string
}

/** Where the person is, in words; empty in the library, whose own heading says so. */
export function useTitle(): Title {
  const route = useRoute(currentRoute)
  const library = useLibrary((state) => state.view)
  const cards = useLibrary((state) => state.cards)
  switch (route.view) {
    case 'library':
      return { title: '', detail: '' }
    case 'article': {
      const card = cards.get(route.id)
      return card === undefined
        ? { title: 'Article', detail: '' }
        : { title: card.headline.value, detail: outletName(card.outlet) }
    }
    case 'pair': {
      const story = storyOf({ view: library }, route.a)
      // Any two articles can be compared, whether or not they tell one story.
      if (!story?.articles.includes(route.b)) return { title: 'Two articles', detail: '' }
      const reports = count(story.articles.length, 'report')
      return { title: story.title, detail: story.articles.length > 2 ? `2 of ${reports}` : reports }
    }
    default:
      return assertNever(route)
  }
}
