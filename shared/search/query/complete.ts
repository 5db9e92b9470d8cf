import Fuse from 'fuse.js'
import type { Span } from '../../text/span.ts'
import { fieldOf } from './fields.ts'
import { piecesOf } from './pieces.ts'
import type { Piece } from './pieces.ts'
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
  const none = { span: { start: place, end: place }, options: [] }
  const whole = piecesOf(query).find(({ start, end }) => start < place && end >= place)
  // Where a value is only to come, what is behind the caret would have it be none.
  const begun = piecesOf(query.slice(0, place)).at(-1)
  const piece = whole?.field === null && begun !== undefined && begun.field !== null ? begun : whole
  if (piece === undefined) return none
  const completion =
    piece.field === null || place < piece.value.start
      ? nameIn(query, piece, place)
      : valueIn(query, piece, piece.field, place, valuesIn)
  return completion ?? none
}

/** A field for what is typed of a name; null where it is none. */
function nameIn(
  query: string,
  { start, end, excluded, field, value, quoted }: Piece,
  place: number,
): Completion | null {
  const span = { start: excluded ? start + 1 : start, end: field === null ? end : value.start }
  const typed = query.slice(span.start, place).toLowerCase()
  // Within a word the rest of it says that no field is meant.
  if (typed === '' || (field === null && (quoted || place < end))) return null
  return { span, options: FIELDS.filter(({ text }) => text.startsWith(typed)) }
}

/** A value for what is typed of one; null behind it. */
function valueIn(
  query: string,
  piece: Piece,
  field: string,
  place: number,
  valuesIn: (field: FieldName) => readonly Option[],
): Completion | null {
  const { value, quoted } = piece
  if (quoted && place > value.end) return null
  const name = fieldOf(field)
  const values = name === undefined ? [] : like(query.slice(value.start, place), valuesIn(name))
  // The space that an option brings takes the place of the one that is there.
  const end = endOfValue(query, piece, place)
  const span = { start: quoted ? value.start - 1 : value.start, end: /\s/u.test(query.charAt(end)) ? end + 1 : end }
  return { span, options: values.map((each) => ({ ...each, text: `${asValue(each.text)} ` })) }
}

/** Where a value ends into which somebody types: with its mark, if it has one, or else with the word, as more of the query may come after it. */
function endOfValue(query: string, { end, value, quoted, isUnclosed }: Piece, place: number): number {
  if (!quoted) return end
  // A mark after a space that has letters behind it begins something else.
  const isOpening = /\s/u.test(query.charAt(value.end - 1)) && /\S/u.test(query.charAt(value.end + 1))
  if (!isUnclosed && !isOpening) return end
  const rest = query.slice(place, value.end)
  return place + (/\s/u.exec(rest)?.index ?? rest.length)
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
