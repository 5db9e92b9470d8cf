import type { Field } from '../../shared/article/article.ts'
import { languageName } from '../../shared/article/corrections.ts'
import type { CorrectedField } from '../../shared/article/corrections.ts'
import type { SourceKind } from '../../shared/ipc/corrections.ts'
import { count, day } from '../ui/words.ts'

/** What each field is called, in the order to show them. */
export const FIELD_NAMES: Readonly<Record<CorrectedField, string>> = {
  headline: 'Headline',
  outlet: 'Outlet',
  byline: 'Byline',
  published: 'Published',
  language: 'Language',
  url: 'Address',
}

/** A value as a person reads it; it is kept and typed as it is. */
export function valueWords(field: CorrectedField, value: string): string {
  if (field === 'published') return day(value)
  return field === 'language' ? languageName(value) : value
}

/** A value as it is typed: a language by its name. */
export function typedWords(field: CorrectedField, value: string | null | undefined): string {
  return field === 'language' && value ? languageName(value) : (value ?? '')
}

/** Where a field comes from. */
export function originWords({ origin, from }: Field): string {
  switch (origin) {
    case 'stated':
      return `stated in ${from ?? 'the text'}`
    case 'inferred':
      return 'derived from the text'
    case 'given':
      return 'given by you'
    case 'learned':
      return `you gave it for everything from ${from ?? 'there'}`
  }
}

/** What a place is called in a sentence. */
export function placeWords({ kind, name }: { readonly kind: SourceKind; readonly name: string }): string {
  return kind === 'site' ? `from ${name}` : `in the folder “${name}”`
}

/** The offer to use an outlet for all that comes from a place. */
export function offerWords(
  outlet: string,
  offer: { readonly kind: SourceKind; readonly name: string; readonly articles: number },
): string {
  return `Use ${outlet} for everything ${placeWords(offer)} (${count(offer.articles, 'article')})`
}
