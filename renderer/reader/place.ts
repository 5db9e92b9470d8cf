import type { ReadingPlace } from '../../shared/ipc.ts'
import type { Span } from '../../shared/text/span.ts'
import { placeAt, topFor } from '../compare/scroll/geometry.ts'
import { keptPlace, placeIn } from '../compare/state/reading-place.ts'
import { laidOut } from '../ui/laid-out.ts'

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
  const elements = paragraphsIn(content)
  return keptPlace(spansOf(elements, body), placeAt(laidOut(page, elements), page.scrollTop))
}

/** Scrolls to a place; where its paragraph is none any more, to the one before it. */
export function showPlace(page: HTMLElement, content: Element, body: readonly Span[], place: ReadingPlace): void {
  const elements = paragraphsIn(content)
  page.scrollTop = topFor(laidOut(page, elements), placeIn(spansOf(elements, body), place))
}

/** What of the body each element shows. */
function spansOf(elements: readonly HTMLElement[], body: readonly Span[]): readonly Span[] {
  return elements.map((element) => body[numberOf(element) - 1] ?? { start: 0, end: 0 })
}
