import type { CleanText, Field } from '../../shared/article/article.ts'
import type { Corrections, Said } from '../../shared/article/corrections.ts'

/** What the person said of one article, and the outlet that they gave for all that comes from where it does. */
export interface SaidOfOne {
  readonly corrections: Corrections
  readonly learned: Field | null
}

export const NOTHING_SAID: SaidOfOne = { corrections: {}, learned: null }

/** The fields of an article that a list shows. */
type Shown = Pick<CleanText, 'headline' | 'outlet' | 'published'>

/** What was found, with what the person said in its place. */
export function withSaid<T extends Shown & Partial<Pick<CleanText, 'byline' | 'language'>>>(
  found: T,
  { corrections, learned }: SaidOfOne,
): T {
  const { headline, outlet, byline, published, language } = corrections
  return {
    ...found,
    // A report is never without a headline.
    headline: fieldOf(found.headline, headline) ?? found.headline,
    outlet: fieldOf(found.outlet ?? learned, outlet),
    published: fieldOf(found.published, published),
    ...(found.byline === undefined ? {} : { byline: fieldOf(found.byline, byline) }),
    ...(found.language === undefined ? {} : { language: fieldOf(found.language, language) }),
  }
}

/** A field as the person says that it is; as it was found where they say nothing. */
export function fieldOf(found: Field | null, said: Said | undefined): Field | null {
  if (said === undefined) return found
  return said.given === null ? null : { value: said.given, origin: 'given', span: null }
}
