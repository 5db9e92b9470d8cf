import { expect, it } from 'vitest'
import type { Family, Member } from '../../../shared/families/family.ts'
import { familiesAmong, missingHere, onlyHere } from './statements.ts'

function member(report: string, paragraph: number, start: number): Member {
  return { report, paragraph, start, end: start + 9, words: 2, kind: null, kept: 2, again: [] }
}
const family = (...members: [Member, ...Member[]]): Family => ({ members, after: -1 })

const SHARED = family(member('a', 1, 0), member('b', 1, 0))
const ALONE = [family(member('a', 1, 10)), family(member('a', 1, 20)), family(member('a', 2, 30))]
const BETWEEN = family(member('a', 2, 40), member('c', 1, 0))
const LAST = family(member('a', 2, 50))
const OTHERS = family(member('b', 2, 10), member('c', 2, 10))
const FAMILIES = [SHARED, ...ALONE, BETWEEN, LAST, OTHERS]

it('what stands in one report alone is a row for each stretch of it in a paragraph', () => {
  expect(onlyHere(FAMILIES, 'a')).toEqual([
    { start: 10, end: 29, paragraph: 1, words: 4 },
    { start: 30, end: 39, paragraph: 2, words: 2 },
    { start: 50, end: 59, paragraph: 2, words: 2 },
  ])
  expect(onlyHere(FAMILIES, 'c')).toEqual([])
})

it('what a report lacks is told once, with all that have it and where it would stand', () => {
  const told = missingHere(FAMILIES, 'c').map(({ lead, members, behind }) => [
    lead.report,
    lead.start,
    members.length,
    behind,
  ])
  expect(told).toEqual([
    ['a', 0, 2, 0],
    ['a', 10, 1, 0],
    ['a', 20, 1, 0],
    ['a', 30, 1, 0],
    ['a', 50, 1, 1],
  ])
  expect(missingHere(FAMILIES, 'a').map(({ lead, members, behind }) => [lead.report, members.length, behind])).toEqual([
    ['b', 2, 1],
  ])
})

it('every statement is shared, only here, or missing here', () => {
  for (const report of ['a', 'b', 'c']) {
    const here = FAMILIES.filter(({ members }) => members.some((each) => each.report === report))
    expect(here.length + missingHere(FAMILIES, report).length).toBe(FAMILIES.length)
  }
})

it('what a report that is not shown has too is only here', () => {
  const among = familiesAmong(FAMILIES, ['a', 'b'])
  expect(onlyHere(among, 'a')).toEqual([
    { start: 10, end: 29, paragraph: 1, words: 4 },
    { start: 30, end: 59, paragraph: 2, words: 6 },
  ])
  expect(missingHere(among, 'a').map(({ lead, members }) => [lead.report, members.length])).toEqual([['b', 1]])
  expect(familiesAmong(FAMILIES, ['c']).map(({ members: [first] }) => first.report)).toEqual(['c', 'c'])
})
