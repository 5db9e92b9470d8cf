import { MOST_TAGS, tagIn } from '../../shared/article/corrections.ts'
import { address, languageTag } from './html/statements.ts'
import type { Extract, StatedField } from './importer.ts'
import { STATED_FIELDS } from './importer.ts'
import { isoDate } from '../../shared/article/iso-date.ts'

/** Fields as a format gives them, in words of its own. */
export type Values = Readonly<Partial<Record<StatedField, string | null | undefined>>>

/** What a format states, from values that it gives in one place; a value that is none of its kind is left out. */
export function statedIn(from: string, values: Values): Extract['stated'] {
  return Object.fromEntries(
    STATED_FIELDS.flatMap((field) => {
      const value = checked(field, values[field]?.replace(/\s+/g, ' ').trim() ?? '')
      return value === null || value === '' ? [] : [[field, { value, from }]]
    }),
  )
}

function checked(field: StatedField, value: string): string | null {
  if (field === 'published') return isoDate(value)
  if (field === 'language') return languageTag(value)
  return field === 'url' ? address(value) : value
}

/** Tags as a format gives them, each once as it is kept; what is no tag is left out. */
export function tagsIn(values: readonly string[]): { readonly tags?: readonly string[] } {
  // Note-taking programs write a # before them.
  const tags = new Set(values.flatMap((value) => tagIn(value.replace(/^\s*#/, '')) ?? []))
  return tags.size === 0 ? {} : { tags: [...tags].slice(0, MOST_TAGS) }
}

/** A text with its headline first, unless it begins with it already. */
export function headed(headline: string | undefined, text: string): string {
  const first = text.trimStart().split(/\r?\n/, 1)[0] ?? ''
  return headline === undefined || plain(first) === plain(headline) ? text : `${headline}\n\n${text}`
}

function plain(line: string): string {
  return line.replace(/\s+/g, ' ').trim().toLowerCase()
}
