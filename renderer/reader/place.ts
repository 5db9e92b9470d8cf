import type { ReadingPlace } from '../../shared/ipc.ts'
import type { Span } from '../../shared/text/span.ts'
import { BEGINNING, placeAt, topFor } from '../compare/scroll/geometry.ts'
import { laidOut } from '../ui/laid-out.ts'

const AT_BEGINNING: ReadingPlace = { start: 0, heights: 0 }

/** What a text scrolls in. Its element is asked, as the page's own ref is not set yet while the text is laid out first. */
export function pageOf(content: Element | null): HTMLElement | null {
  return content?.closest('main') ?? null
}

/** The paragraphs of a text in the page, each with its number in the body, from 1, in `data-paragraph`. */
export function paragraphsIn(content: Element): HTMLElement[] {
  return [...content.querySelectorAll<HTMLElement>('[data-paragraph]')]
}

/** Number of a paragraph's element, from 1. */
export function numberOf(element: HTMLElement): number {
  return Number(element.dataset['paragraph'])
}

/** Where the person is in a text, `body` its paragraphs. */
export function readingPlace(page: HTMLElement, content: Element, body: readonly Span[]): ReadingPlace {
  const { paragraph, heights } = placeAt(laidOut(page, paragraphsIn(content)), page.scrollTop)
  const element = paragraphsIn(content)[paragraph]
  const start = element && body[numberOf(element) - 1]?.start
  return start === undefined ? AT_BEGINNING : { start, heights }
}

/** Scrolls to a place; where its paragraph is none any more, to the one before it. */
export function showPlace(page: HTMLElement, content: Element, body: readonly Span[], place: ReadingPlace): void {
  const elements = paragraphsIn(content)
  const startOf = (element: HTMLElement): number => body[numberOf(element) - 1]?.start ?? 0
  const isBeginning = place.start === 0 && place.heights === 0
  const paragraph = isBeginning ? BEGINNING.paragraph : elements.findLastIndex((each) => startOf(each) <= place.start)
  const element = elements[paragraph]
  const heights = element !== undefined && startOf(element) === place.start ? place.heights : 0
  page.scrollTop = topFor(laidOut(page, elements), { paragraph, heights })
}
