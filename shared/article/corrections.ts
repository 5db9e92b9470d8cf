import { shownAs } from '../text/display.ts'
import { isoDate } from './iso-date.ts'
import { publishedIn } from './published.ts'

/** The fields of an article that a person may say otherwise than they were found. */
export const CORRECTED_FIELDS = ['headline', 'outlet', 'byline', 'published', 'language', 'url'] as const

export type CorrectedField = (typeof CORRECTED_FIELDS)[number]

/** What a person says that a field is: a value, or that the article has none. */
export interface Said {
  readonly given: string | null
}

/** What a person says of an article; what is left out is as it was found. */
export type Corrections = Readonly<Partial<Record<CorrectedField, Said>>>

/** The longest that each field may be, in UTF-16 code units. */
export const LONGEST: Readonly<Record<CorrectedField, number>> = {
  headline: 500,
  outlet: 120,
  byline: 300,
  published: 40,
  language: 40,
  url: 2000,
}

/** The longest tag, in UTF-16 code units, and the most that one article or one change may have. */
export const LONGEST_TAG = 60
export const MOST_TAGS = 100

/** What was typed as it is kept, or what is wrong with it, in words for the person. */
export type Checked = { readonly ok: true; readonly value: string } | { readonly ok: false; readonly problem: string }

/** Looks at what a person typed for a field: `published` becomes ISO 8601, `language` a BCP 47 tag. */
export function checkedField(field: CorrectedField, typed: string): Checked {
  const text = shownAs(typed).trim()
  if (text === '') return wrong('Type something, or leave it as it is.')
  if (text.length > LONGEST[field]) return wrong(`This is longer than ${String(LONGEST[field])} characters.`)
  switch (field) {
    case 'published':
      return checked(dateIn(text), 'Not a day that can be told. Type it as 2022-03-30 or 30 March 2022.')
    case 'language':
      return checked(languageIn(text), 'Not a language that is known. Type its name, or its code such as en or pt-BR.')
    case 'url':
      return checked(addressIn(text), 'Not an address. It begins with https:// or http://.')
    case 'headline':
    case 'outlet':
    case 'byline':
      return { ok: true, value: text }
  }
}

/** A tag as it is kept; null where nothing is left of it, or it is too long. */
export function tagIn(typed: string): string | null {
  const text = shownAs(typed).replaceAll(',', ' ').replace(/\s+/gu, ' ').trim()
  return text === '' || text.length > LONGEST_TAG ? null : text
}

/** What the interface calls a language: "Portuguese (Brazil)"; the tag itself where it has no name. */
export function languageName(tag: string): string {
  try {
    return NAMES.of(tag) ?? tag
  } catch {
    return tag
  }
}

/** The languages that the app offers by name; any other can be given by its code. */
export const OFFERED_LANGUAGES: readonly string[] =
  'af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu ha he hi hr hu hy id is it ja ka kk km kn ko ku ky lo lt lv mk ml mn mr ms my nb ne nl nn pa pl ps pt ro ru si sk sl so sq sr sv sw ta te th tr uk ur uz vi yo zh zu'.split(
    ' ',
  )

const NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

function checked(value: string | null, problem: string): Checked {
  return value === null ? wrong(problem) : { ok: true, value }
}

function wrong(problem: string): Checked {
  return { ok: false, problem }
}

/** A day, with its time where that is given; a date with two readings is none. */
function dateIn(text: string): string | null {
  // A month or a year alone is less than lists are sorted and narrowed by.
  const iso = isoDate(text)
  return (iso !== null && iso.length >= 'yyyy-mm-dd'.length ? iso : null) ?? publishedIn(text)?.value ?? null
}

function languageIn(text: string): string | null {
  const named = OFFERED_LANGUAGES.find((tag) => languageName(tag).toLowerCase() === text.toLowerCase())
  if (named !== undefined) return named
  try {
    const [tag] = Intl.getCanonicalLocales(text.replaceAll('_', '-'))
    return tag !== undefined && NAMES.of(tag) !== undefined ? tag : null
  } catch {
    return null
  }
}

/** The host alone, with its port where it names one; no name or password before it. */
const HOST = /^https?:\/\/((?:[\p{L}\p{N}_-]+\.)*[\p{L}\p{N}_-]+)(?::\d{1,5})?(?=[/?#]|$)/iu

function addressIn(text: string): string | null {
  return HOST.test(text) && !/\s/u.test(text) ? text : null
}

/** The site of an address, by its host name without "www."; null for what is no address. */
export function siteOf(url: string | null | undefined): string | null {
  const host = HOST.exec(url ?? '')?.[1]
  return host === undefined ? null : host.toLowerCase().replace(/^www\./, '')
}
