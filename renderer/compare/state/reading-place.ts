import type { ReadingPlace } from '../../../shared/ipc.ts'
import type { Span } from '../../../shared/text/span.ts'
import type { CompareModel } from '../model/compare-model.ts'
import { BEGINNING, placeAt } from '../scroll/geometry.ts'
import type { Geometry, Place } from '../scroll/geometry.ts'

/** The beginning of every text. */
export const AT_BEGINNING: ReadingPlace = { start: 0, heights: 0 }

/** A place as it is kept: by its words, which stay where another answer has other paragraphs. `body`: the paragraphs of the text. */
export function keptPlace(body: readonly Span[], { paragraph, heights }: Place): ReadingPlace {
  const start = body[paragraph]?.start
  return start === undefined ? AT_BEGINNING : { start, heights }
}

/** Where a kept place is by now; where its paragraph is none any more, the top of the one that it would be in. */
export function placeIn(body: readonly Span[], { start, heights }: ReadingPlace): Place {
  if (start === 0 && heights === 0) return BEGINNING
  const paragraph = Math.max(
    0,
    body.findLastIndex((each) => each.start <= start),
  )
  return { paragraph, heights: body[paragraph]?.start === start ? heights : 0 }
}

/** Where the columns of some reports stand, by article; `tops` is how far each is scrolled, in CSS pixels. */
export function placesAt(
  { reports }: CompareModel,
  geometry: Geometry,
  tops: readonly number[],
): Record<string, ReadingPlace> {
  return Object.fromEntries(
    reports.flatMap(({ article, paragraphs }, at) => {
      const column = geometry[at]
      return column === undefined ? [] : [[article.id, keptPlace(paragraphs, placeAt(column, tops[at] ?? 0))]]
    }),
  )
}
