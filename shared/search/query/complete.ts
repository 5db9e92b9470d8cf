import Fuse from 'fuse.js'
import type { Span } from '../../text/span.ts'
import { fieldOf } from './fields.ts'
import { piecesOf } from './pieces.ts'
import type { FieldName } from './query.ts'

/** What can be put in. */
export interface Option {
  readonly text: string
  /** In words for the person. */
  readonly label: string
  /** How many articles have it; null where that says nothing. */
  readonly articles: number | null
}

export interface Completion {
  /** What an option takes the place of. */
  readonly span: Span
  readonly options: readonly Option[]
}

/** More than a list under a box shows. */
const MOST = 8

const FIELDS: readonly Option[] = [
  ['outlet:', 'Outlet'],
  ['by:', 'Who wrote it'],
  ['date:', 'Date, as 2022-03 or 2022-03..2023-02'],
  ['story:', 'Words of a story’s title'],
  ['tag:', 'Tag'],
  ['quote:', 'Words in quotation marks'],
  ['number:', 'Number, as 1500 or 10..20'],
  ['has:', 'Has a note or a tag'],
  ['is:', 'Read or unread'],
  ['lang:', 'Language'],
].map(([text = '', label = '']) => ({ text, label, articles: null }))

/** The values of fields that have the same ones in every library. */
export const FIELD_COMPLETIONS: Readonly<Record<'is' | 'has' | 'lang', readonly Option[]>> = {
  is: valuesOf('unread', 'read'),
  has: valuesOf('tag', 'note'),
  lang: valuesOf('en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'ru', 'uk', 'zh', 'ja', 'ar', 'hi', 'tr', 'pl'),
}

/** What may be meant by what stands before a place in a query; `valuesIn` gives the values of a field, those that most articles have first. */
export function completionOf(query: string, at: number, valuesIn: (field: FieldName) => readonly Option[]): Completion {
  const place = Math.min(at, query.length)
  const piece = piecesOf(query.slice(0, place)).find(
    ({ end, quoted, isUnclosed }) => end === place && (!quoted || isUnclosed),
  )
  if (piece === undefined) return { span: { start: place, end: place }, options: [] }
  const typed = query.slice(piece.value.start, place)
  if (piece.field === null) {
    const options =
      piece.quoted || typed === '' ? [] : FIELDS.filter(({ text }) => text.startsWith(typed.toLowerCase()))
    return { span: { start: piece.value.start, end: place }, options }
  }
  const field = fieldOf(piece.field)
  const values = field === undefined ? [] : like(typed, valuesIn(field))
  const start = piece.quoted ? piece.value.start - 1 : piece.value.start
  return { span: { start, end: place }, options: values.map((each) => ({ ...each, text: `${asValue(each.text)} ` })) }
}

function like(typed: string, values: readonly Option[]): readonly Option[] {
  if (typed.trim() === '') return values.slice(0, MOST)
  const fuse = new Fuse(values, { keys: ['text'], ignoreDiacritics: true, ignoreLocation: true, threshold: 0.35 })
  return fuse.search(typed, { limit: MOST }).map(({ item }) => item)
}

/** In quotation marks where it is more than a word; what is one itself cannot stand in them. */
function asValue(text: string): string {
  const plain = text.replaceAll(/["“”„«»]/g, ' ')
  return /\s/u.test(plain) ? `"${plain}"` : plain
}

function valuesOf(...values: readonly string[]): readonly Option[] {
  return values.map((text) => ({ text, label: text, articles: null }))
}
