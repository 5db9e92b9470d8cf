import type { Span } from '../../../shared/text/span.ts'
import { go } from '../../state/route.ts'
import type { CompareRoute } from '../../state/route.ts'
import { handOver } from '../state/places.ts'
import type { ComparePlace } from '../state/places.ts'
import { keptPlace } from '../state/reading-place.ts'
import { reportOf } from '../statements/story-model.ts'
import type { StoryModel } from '../statements/story-model.ts'

/** A place in a report: its paragraph, from 1, and the words of a passage, where they are known. */
export interface Spot {
  readonly report: string
  readonly paragraph: number
  readonly passage?: Span | undefined
}

/** Shows two reports of a comparison side by side, each at its place, with the passage there selected where it is known. */
export function openPairAt(route: CompareRoute, story: StoryModel, place: ComparePlace, here: Spot, there: Spot): void {
  const placeIn = ({ report, paragraph }: Spot) =>
    keptPlace(reportOf(story, report).article.body, { paragraph: paragraph - 1, heights: 0 })
  const rest = [route.base, ...route.others].filter((id) => id !== here.report && id !== there.report)
  const to: CompareRoute = { ...route, mode: 'pair', base: here.report, others: [there.report, ...rest] }
  const isPassage = here.passage !== undefined && there.passage !== undefined
  handOver(
    {
      ...place,
      reading: { ...place.reading, [here.report]: placeIn(here), [there.report]: placeIn(there) },
      selected: isPassage ? { [here.report]: here.passage, [there.report]: there.passage } : null,
      acted: there.report,
    },
    to,
  )
  go(to)
}
