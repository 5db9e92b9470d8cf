import { searchWords } from '../search-words.ts'
import { daysOf } from './days.ts'
import type { FieldName, Filter } from './query.ts'

/** What a field is called in a query, whichever of its names was typed. */
const NAMES: Readonly<Record<string, FieldName>> = {
  outlet: 'outlet',
  source: 'outlet',
  by: 'by',
  author: 'by',
  date: 'date',
  story: 'story',
  tag: 'tag',
  quote: 'quote',
  number: 'number',
  has: 'has',
  is: 'is',
  lang: 'lang',
  language: 'lang',
}

/** What is wrong where the value of a field is not one, in words for the person. */
const WRONG: Readonly<Record<FieldName, string>> = {
  outlet: 'An outlet is wanted, as in outlet:bbc.',
  by: 'A name is wanted, as in by:smith.',
  story: 'Words of a story’s title are wanted, as in story:sanctions.',
  tag: 'A tag is wanted, as in tag:war.',
  quote: 'Quoted words are wanted, as in quote:"new frontiers".',
  lang: 'A language is wanted, as in lang:en.',
  date: 'A year, month or day is wanted, as in date:2022-03 or date:2022-03..2023-02.',
  number: 'A number is wanted, as in number:1500 or number:10..20.',
  has: 'Either has:note or has:tag.',
  is: 'Either is:unread or is:read.',
}

const NUMBER = /^[\d,]*\.?\d+$/

/** The field that a name stands for; undefined where it is none. */
export function fieldOf(name: string): FieldName | undefined {
  const lower = name.toLowerCase()
  return Object.hasOwn(NAMES, lower) ? NAMES[lower] : undefined
}

/** What a field and its value ask for, or what is wrong with the value, in words for the person. */
export function filterOf(field: FieldName, value: string): Filter | string {
  return read(field, value.trim()) ?? WRONG[field]
}

function read(field: FieldName, value: string): Filter | null {
  switch (field) {
    case 'date': {
      const days = daysOf(value)
      return days === null ? null : { field, ...days }
    }
    case 'number': {
      const [least, most] = numbersOf(value)
      return least === undefined || most === undefined || least > most ? null : { field, least, most }
    }
    case 'has': {
      const what = value.toLowerCase()
      return what === 'note' || what === 'tag' ? { field, what } : null
    }
    case 'is': {
      const what = value.toLowerCase()
      return what === 'read' || what === 'unread' ? { field, what } : null
    }
    case 'outlet':
    case 'by':
    case 'story':
    case 'tag':
    case 'quote':
    case 'lang': {
      const words = searchWords(value).map(({ folded }) => folded)
      return words.length === 0 ? null : { field, words }
    }
  }
}

/** The least and the most that a number may be; undefined where they are none. */
function numbersOf(value: string): readonly (number | undefined)[] {
  const ends = value.split('..')
  if (ends.length > 2) return []
  const [first, last] = ends.map((end) => (NUMBER.test(end) ? Number(end.replaceAll(',', '')) : undefined))
  return ends.length === 1 ? [first, first] : [first, last]
}
