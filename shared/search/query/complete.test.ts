import { expect, it } from 'vitest'
import { completionOf } from './complete.ts'

const OUTLETS = ['Daily Mail', 'BBC News', 'São Paulo Herald'].map((text, at) => ({
  text,
  label: text,
  articles: 9 - at,
}))
const complete = (query: string, at = query.length) => {
  const { span, options } = completionOf(query, at, (field) => (field === 'outlet' ? OUTLETS : []))
  return [query.slice(span.start, span.end), options.map(({ text }) => text)]
}

it('offers fields for what begins like one, and the names that a value is like', () => {
  expect([
    complete('lavrov ou'),
    complete('-da'),
    complete('outlet:'),
    complete('outlet:dayly x', 'outlet:dayly'.length),
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
