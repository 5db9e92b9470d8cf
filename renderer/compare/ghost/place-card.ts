/** Between the card and the passage, and from the edges of the texts, in CSS pixels. */
const GAP = 10

interface Box {
  readonly top: number
  readonly bottom: number
  readonly left: number
}

/** Puts the card under a passage, or over it where there is no room; never over the passage itself, unless it is out of sight. */
export function placeCard(card: HTMLElement, texts: HTMLElement, passage: Box | null): void {
  const frame = texts.getBoundingClientRect()
  const at = passage ?? { top: frame.top, bottom: frame.top, left: frame.left }
  const { top, left } = cardPlace(
    { top: at.top - frame.top, bottom: at.bottom - frame.top, left: at.left - frame.left },
    { width: card.offsetWidth, height: card.offsetHeight },
    { width: frame.width, height: frame.height },
  )
  card.style.transform = `translate(${String(Math.round(left))}px, ${String(Math.round(top))}px)`
}

interface Size {
  readonly width: number
  readonly height: number
}

/** Where in the frame a card stands for a passage in it, all in CSS pixels. */
export function cardPlace(passage: Box, card: Size, frame: Size): { readonly top: number; readonly left: number } {
  const within = (value: number, most: number): number => Math.max(GAP, Math.min(value, most - GAP))
  const under = passage.bottom + GAP
  const over = passage.top - GAP - card.height
  const fitsUnder = under + card.height + GAP <= frame.height
  return {
    top: within(fitsUnder || over < GAP ? under : over, frame.height - card.height),
    left: within(passage.left, frame.width - card.width),
  }
}
