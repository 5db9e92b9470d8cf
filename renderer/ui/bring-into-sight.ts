/** As near to the edge of what scrolls, in CSS pixels, words are hidden by what lies over it. */
export const HIDDEN_EDGE = 64
/** Where words are brought, as a share of the height of what scrolls. */
const HEIGHT = 1 / 3

/** Scrolls so that words show, where they do not. */
export function bringWordsIntoSight(scroller: HTMLElement, words: DOMRect): void {
  const shown = scroller.getBoundingClientRect()
  if (words.top >= shown.top + HIDDEN_EDGE && words.bottom <= shown.bottom - HIDDEN_EDGE) return
  scroller.scrollTop += words.top - shown.top - shown.height * HEIGHT
}
