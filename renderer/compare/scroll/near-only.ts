import type { ColumnGeometry } from './geometry.ts'

/** From this many words on, a column draws only what is near its window. */
export const LONG = 12_000

/** Has all paragraphs of a text laid out, as they must be to be measured. */
export function layOutAll(text: HTMLElement): void {
  delete text.dataset['near']
}

/**
 * Has only paragraphs near the window laid out and drawn. The others keep the height that they were measured with, so that
 * nothing moves; they are still read aloud, found and selected.
 */
export function layOutNear(text: HTMLElement, { paragraphs }: ColumnGeometry): void {
  for (const [at, element] of text.querySelectorAll<HTMLElement>('[data-paragraph]').entries()) {
    const extent = paragraphs[at]
    if (extent !== undefined) element.style.containIntrinsicHeight = `${String(extent.bottom - extent.top)}px`
  }
  text.dataset['near'] = ''
}
