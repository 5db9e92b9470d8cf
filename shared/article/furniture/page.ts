import type { FurnitureKind } from '../article.ts'
import type { Paragraph } from '../paragraph.ts'

/** A text while its furniture is being found: its paragraphs, and what each was found to be so far (null: the report). */
export interface Page {
  readonly paragraphs: readonly Paragraph[]
  readonly kinds: readonly (FurnitureKind | null)[]
}

/** Finds paragraphs that are furniture of one kind; gives their places among the page's paragraphs. */
export type Detector = (page: Page) => readonly number[]

/** A detector that needs to see only one paragraph at a time. */
export function eachParagraph(isFurniture: (text: string) => boolean): Detector {
  return ({ paragraphs }) => paragraphs.flatMap(({ text }, place) => (isFurniture(text) ? [place] : []))
}

/** The places that nothing was found out about yet, in order. */
export function unmarked({ kinds }: Page): number[] {
  return kinds.flatMap((kind, place) => (kind === null ? [place] : []))
}
