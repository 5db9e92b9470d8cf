import { expect, it } from 'vitest'
import { wantedOf } from '../../../shared/search/match/wanted.ts'
import { parseQuery } from '../../../shared/search/query/parse.ts'
import { rowsOf } from './telling.ts'

const rows = (query: string) =>
  rowsOf(wantedOf(parseQuery(query), { rarityOf: (word) => word.length, speltAs: () => [] })).map((row) =>
    row.map(({ rows: [first] }) => first?.words[0]?.exact).join(' '),
  )

it('the rows of a query are each looked for once, those that tell most first', () => {
  expect([rows('all of the ministers '), rows('the '.repeat(40)), rows('of it '), rows('of the of the of ')]).toEqual([
    ['of the ministers', 'all of the'],
    ['the the the'],
    [],
    ['the of the', 'of the of'],
  ])
})
