import type { FurnitureKind } from '../article.ts'
import type { Paragraph } from '../paragraph.ts'
import { isProse } from '../shape.ts'

/** A text while its furniture is being found. */
export interface Page {
  readonly paragraphs: readonly Paragraph[]
  /** Each paragraph as a label is looked up; null for one that can be none. */
  readonly labels: readonly (string | null)[]
  /** What each paragraph was found to be so far; null: the report. */
  readonly kinds: readonly (FurnitureKind | null)[]
}

/** Finds paragraphs that are furniture of one kind; gives their places among the page's paragraphs. */
export type Detector = (page: Page) => readonly number[]

/** A detector that needs to see only one paragraph, or its label, at a time. */
export function eachParagraph(isFurniture: (text: string, label: string | null) => boolean): Detector {
  return ({ paragraphs, labels }) => {
    const found: number[] = []
    for (const [place, { text }] of paragraphs.entries()) {
      if (isFurniture(text, labels[place] ?? null)) found.push(place)
    }
    return found
  }
}

/** The places that nothing was found out about yet, in order. */
export function unmarked({ kinds }: Page): number[] {
  const places: number[] = []
  for (const [place, kind] of kinds.entries()) if (kind === null) places.push(place)
  return places
}

/** Whether a place lies above the first prose of the page or below the last: where buttons stand, and no subheadings. */
export function outsideProse({ paragraphs }: Page): (place: number) => boolean {
  const first = paragraphs.findIndex(({ text }) => isProse(text))
  const last = paragraphs.findLastIndex(({ text }) => isProse(text))
  return (place) => place < first || place > last
}
