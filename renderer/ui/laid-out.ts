/** The lines that something takes up, in CSS pixels from the top of what scrolls. */
interface Extent {
  readonly top: number
  readonly bottom: number
}

/** How a page that scrolls is laid out now: its height and that of its window, and where some of its elements stand. */
export function laidOut(page: HTMLElement, elements: readonly Element[]) {
  const origin = page.getBoundingClientRect().top - page.scrollTop
  return {
    height: page.scrollHeight,
    screen: page.clientHeight,
    paragraphs: elements.map((element): Extent => {
      const { top, bottom } = element.getBoundingClientRect()
      return { top: top - origin, bottom: bottom - origin }
    }),
    passages: [],
  }
}
