import { expect, it } from 'vitest'
import { completionOf } from './complete.ts'

const OUTLETS = ['Daily Mail', 'BBC News', 'São Paulo Herald'].map((text, at) => ({
  text,
  label: text,
  articles: 9 - at,
}))
/** Where the caret is. */
const CARET = '|'
/** The query with the first option put in, and the caret behind it. */
const taken = (marked: string) => {
  const query = marked.replace(CARET, '')
  const { span, options } = completionOf(query, marked.indexOf(CARET), (field) => (field === 'outlet' ? OUTLETS : []))
  const [first] = options
  return first === undefined ? null : `${query.slice(0, span.start)}${first.text}${CARET}${query.slice(span.end)}`
}
const complete = (query: string, at = query.length) => {
  const { span, options } = completionOf(query, at, (field) => (field === 'outlet' ? OUTLETS : []))
  return [query.slice(span.start, span.end), options.map(({ text }) => text)]
}

it('offers fields for what begins like one, and the names that a value is like', () => {
  expect([
    complete('lavrov ou'),
    complete('-da'),
    complete('outlet:'),
    complete('outlet:dayly', 'outlet:dayly'.length),
    complete('outlet:"sao'),
    complete('lavrov '),
    complete(''),
  ]).toEqual([
    ['ou', ['outlet:']],
    ['da', ['date:']],
    ['', ['"Daily Mail" ', '"BBC News" ', '"São Paulo Herald" ']],
    ['dayly', ['"Daily Mail" ']],
    ['"sao', ['"São Paulo Herald" ']],
    ['', []],
    ['', []],
  ])
})

it('takes the place of all that stands there, and of nothing beside it', () => {
  expect(
    [
      'outlet:bb|c foo',
      'outlet:|bbc foo',
      'outlet:"bbc n|ews" foo',
      '-outlet:“dai|ly mail” foo',
      // A mark that is still to come.
      'outlet:"bb| foo',
      'outlet:"bb|c foo',
      'outlet:"bb| "exact phrase"',
      'outlet:| foo',
      'out|let:bbc foo',
      '-dat| foo',
    ].map(taken),
  ).toEqual([
    'outlet:"BBC News" |foo',
    'outlet:"Daily Mail" |foo',
    'outlet:"BBC News" |foo',
    '-outlet:"Daily Mail" |foo',
    'outlet:"BBC News" |foo',
    'outlet:"BBC News" |foo',
    'outlet:"BBC News" |"exact phrase"',
    'outlet:"Daily Mail" |foo',
    'outlet:|bbc foo',
    '-date:| foo',
  ])
})

it('offers nothing within a word, behind a phrase or beside a piece', () => {
  expect(['ou|rs', '"ou|', '"outlet"|', 'outlet:"bbc"|', '| outlet:bbc', '-|da', 'foo: ba|'].map(taken)).toEqual(
    Array(7).fill(null),
  )
})
