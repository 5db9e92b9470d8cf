import { useEffectEvent, useLayoutEffect } from 'react'
import type { PassageView, ReadingPlace } from '../../../shared/ipc.ts'
import { overlaps } from '../../../shared/text/span.ts'
import type { CompareRoute } from '../../state/route.ts'
import type { StoryModel } from '../statements/story-model.ts'
import { placeAt, topFor } from '../scroll/geometry.ts'
import type { ColumnGeometry, Extent, Place } from '../scroll/geometry.ts'
import { laidOut } from '../../ui/laid-out.ts'
import { staying } from '../../ui/staying.ts'
import { keepPlace, placeOf } from '../state/places.ts'
import type { ComparePlace } from '../state/places.ts'
import { keptPlace, placeIn } from '../state/reading-place.ts'
import { reportOf } from '../statements/story-model.ts'

/**
 * Shows a text where it was left, in this mode or the one before, and remembers where it is left. The answer tells where the
 * person is now. Paragraphs of the base are elements with `data-paragraph`, one of them with `data-open` while its card is open.
 */
export function useTextPlace(route: CompareRoute, story: StoryModel, page: HTMLElement | null): () => ComparePlace {
  const { body } = story.reports[0].article
  const placeNow = (element: HTMLElement): ComparePlace => {
    const before = placeOf(route) ?? unread(route.base)
    const selected = selectedIn(element, story, before)
    const place = placeAt(measured(element), element.scrollTop)
    return {
      ...before,
      reading: { ...before.reading, ...placesBeside(story, place), [route.base]: keptPlace(body, place) },
      selected,
      acted: Object.keys(selected ?? {}).find((id) => id !== route.base) ?? before.acted,
    }
  }
  const keep = useEffectEvent((element: HTMLElement) => {
    keepPlace(route, placeNow(element))
  })
  const show = useEffectEvent((element: HTMLElement) => {
    const place = placeOf(route)?.reading?.[route.base]
    if (place !== undefined) element.scrollTop = topFor(measured(element), placeIn(body, place))
    if (document.activeElement === document.body) element.focus({ preventScroll: true })
  })
  useLayoutEffect(() => {
    if (page === null) return
    show(page)
    // Paragraphs out of sight have the height that was guessed until they are near, which the page finds out in its next frame:
    // then the place is another.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        show(page)
      })
    })
    const stay = staying({
      page,
      look: () => placeAt(measured(page), page.scrollTop),
      show: (place) => {
        page.scrollTop = topFor(measured(page), place)
      },
    })
    return () => {
      cancelAnimationFrame(frame)
      stay.stop()
      keep(page)
    }
  }, [page])
  return () => (page === null ? (placeOf(route) ?? unread(route.base)) : placeNow(page))
}

function unread(base: string): ComparePlace {
  return {
    reading: null,
    selected: null,
    acted: base,
    locked: true,
    listOpen: true,
    alone: base,
    columns: null,
  }
}

/** Where the paragraphs stand; one that is not shown is where the one before it ends. */
function measured(page: HTMLElement): ColumnGeometry {
  const elements = [...page.querySelectorAll<HTMLElement>('[data-paragraph]')]
  const { paragraphs: shown, ...rest } = laidOut(page, elements)
  const paragraphs: Extent[] = []
  let bottom = 0
  for (const [at, extent] of shown.entries()) {
    const number = Number(elements[at]?.dataset['paragraph'])
    while (paragraphs.length < number - 1) paragraphs.push({ top: bottom, bottom })
    bottom = extent.bottom
    paragraphs.push(extent)
  }
  return { ...rest, paragraphs }
}

/** Where the others say what the base says nearest to a place, by article: there they stand when they are shown beside it. */
function placesBeside(story: StoryModel, { paragraph }: Place): Record<string, ReadingPlace> {
  if (paragraph < 0) return {}
  const distance = (passage: PassageView): number => Math.abs(passage.a.paragraph - 1 - paragraph)
  return Object.fromEntries(
    [...story.beside].flatMap(([report, passages]) => {
      const [first, ...others] = passages
      if (first === undefined) return []
      const nearest = others.reduce((best, each) => (distance(each) < distance(best) ? each : best), first)
      const there = reportOf(story, report).article.body
      return [[report, keptPlace(there, { paragraph: nearest.b.paragraph - 1, heights: 0 })]]
    }),
  )
}

/** The longest passage of the paragraph that is looked at; the one that was selected before where it stands there, or where none is looked at. */
function selectedIn(page: HTMLElement, story: StoryModel, before: ComparePlace): ComparePlace['selected'] {
  const row =
    page.querySelector<HTMLElement>('[data-paragraph][data-open]') ??
    document.activeElement?.closest<HTMLElement>('[data-paragraph]')
  const { article } = story.reports[0]
  const paragraph = row === null || row === undefined ? undefined : article.body[Number(row.dataset['paragraph']) - 1]
  if (paragraph === undefined) return before.selected
  const was = before.selected?.[article.id]
  if (was !== undefined && overlaps(was, paragraph)) return before.selected
  const here = [...story.beside].flatMap(([report, passages]) =>
    passages.flatMap(({ a, b, words }) => (overlaps(a, paragraph) ? [{ report, a, b, words }] : [])),
  )
  const [longest] = here.sort((x, y) => y.words - x.words)
  return longest === undefined ? before.selected : { [article.id]: longest.a, [longest.report]: longest.b }
}
