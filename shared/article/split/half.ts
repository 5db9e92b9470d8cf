import type { FurnitureKind } from '../article.ts'
import type { Paragraph } from '../paragraph.ts'

/** One side of a place at which a file may pass from one report to the next. */
export interface Half {
  /** The line that heads it; null where the first report of a file has no headline. */
  readonly headline: Paragraph | null
  /** What stands between the headline and the first prose: byline, date, standfirst. */
  readonly opening: readonly Paragraph[]
  /** Its paragraphs of prose, furniture left out. */
  readonly prose: readonly Paragraph[]
}

/** A possible joint between two reports. */
export interface Joint {
  readonly text: string
  readonly before: Half
  readonly after: Half
  /** Furniture that stands directly before the second headline. */
  readonly between: readonly { readonly text: string; readonly kind: FurnitureKind | null }[]
}
