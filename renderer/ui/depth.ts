/** How far down a page was read. */
export interface Depth {
  /** In CSS pixels. */
  readonly top: number
  /** The block at the window's upper edge, and how far below that edge it begins. */
  readonly block: { readonly name: string; readonly below: number } | null
}

/** Marks a block of a page that is laid out only near the window, so that the heights above it are not what they were. */
export const BLOCK = 'data-block'

/** Where a page stands now. */
export function depthOf(page: HTMLElement): Depth {
  const edge = page.getBoundingClientRect().top
  const block = Array.from(page.querySelectorAll(`[${BLOCK}]`)).find(
    (each) => each.getBoundingClientRect().bottom > edge,
  )
  const name = block?.getAttribute(BLOCK)
  return {
    top: page.scrollTop,
    block: block && name ? { name, below: block.getBoundingClientRect().top - edge } : null,
  }
}

/** Brings a page back to where it stood, until the returned function is called or it is painted. */
export function showDepth(page: HTMLElement, { top, block }: Depth): () => void {
  page.scrollTop = top
  const element = block && page.querySelector(`[${BLOCK}="${CSS.escape(block.name)}"]`)
  if (!block || !element) return () => undefined
  const show = (): void => {
    page.scrollTop += element.getBoundingClientRect().top - page.getBoundingClientRect().top - block.below
  }
  show()
  // The blocks that come near are laid out only now, and move the one that was found.
  const observer = new ResizeObserver(show)
  for (const content of page.children) observer.observe(content)
  const frame = requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      observer.disconnect()
    })
  })
  return () => {
    cancelAnimationFrame(frame)
    observer.disconnect()
  }
}
