import type { FurnitureKind } from '../article.ts'
import type { Paragraph } from '../paragraph.ts'
import { findAdverts } from './advert.ts'
import { findCaptionRepeats } from './caption-repeat.ts'
import { findCorrections } from './correction.ts'
import { findCredits } from './credit.ts'
import { labelOf } from './label.ts'
import { findNavigation } from './navigation.ts'
import type { Detector } from './page.ts'
import { findRelated } from './related.ts'
import { findShare } from './share.ts'
import { findSpam } from './spam.ts'

/** What is plain from one line comes first, so that what is judged by its surroundings sees only what is left. */
const DETECTORS: readonly (readonly [FurnitureKind, Detector])[] = [
  ['share', findShare],
  ['advert', findAdverts],
  ['navigation', findNavigation],
  ['credit', findCredits],
  ['correction', findCorrections],
  ['related', findRelated],
  ['caption-repeat', findCaptionRepeats],
  ['spam', findSpam],
]

/** For each paragraph the kind of furniture it is, or null where it belongs to the report. */
export function findFurniture(paragraphs: readonly Paragraph[]): (FurnitureKind | null)[] {
  const kinds = paragraphs.map((): FurnitureKind | null => null)
  const page = { paragraphs, labels: paragraphs.map(({ text }) => labelOf(text)), kinds }
  for (const [kind, detect] of DETECTORS) {
    for (const place of detect(page)) kinds[place] ??= kind
  }
  return kinds
}
