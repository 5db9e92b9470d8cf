import { shownAs } from '../../../shared/text/display.ts'
import { STATED_FIELDS } from '../importer.ts'
import type { Extract } from '../importer.ts'
import { statedIn } from '../stated.ts'

/** Marks a line that Crossread wrote itself: it is taken in as the article that it was. */
export const EXPORTED_LINE = 'crossread-article-1'

/** More than anybody gives to an article, and the longest of them, in UTF-16 code units. */
const MOST_TAGS = 100
const LONGEST = 200

/** What an exported line says of its article beside the text; null for a line that is none. It may be forged as any file may. */
export function exportedIn(record: Readonly<Record<string, unknown>>): Pick<Extract, 'stated' | 'tags'> | null {
  const mark = objectIn(record['crossread'])
  if (mark['format'] !== EXPORTED_LINE) return null
  const given = objectIn(mark['stated'])
  const stated = STATED_FIELDS.map((field) => {
    const { value, from } = objectIn(given[field])
    if (typeof value !== 'string' || typeof from !== 'string') return {}
    return statedIn(shownAs(from).slice(0, LONGEST), { [field]: value })
  })
  const tags = Array.isArray(record['tags']) ? record['tags'] : []
  return {
    stated: Object.assign({}, ...stated) as Extract['stated'],
    tags: tags.flatMap(tagIn).slice(0, MOST_TAGS),
  }
}

function tagIn(value: unknown): string[] {
  const tag = typeof value === 'string' ? shownAs(value).trim().slice(0, LONGEST) : ''
  return tag === '' ? [] : [tag]
}

function objectIn(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
