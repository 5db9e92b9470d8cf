import { expect, it } from 'vitest'
import { findHeadline, statedHeadline } from './headline.ts'
import { paragraphAt, splitParagraphs } from './paragraph.ts'

const LEDE = 'The ministers met in Moscow on Wednesday and agreed to widen their cooperation on trade.'

function headlineOf(...lines: string[]): string | null {
  const headline = findHeadline(splitParagraphs(lines.join('\n')))
  return headline === null ? null : statedHeadline(headline).value
}

it('is the first line shaped like one above prose, below a section label at most', () => {
  expect(headlineOf('Ministers agree on trade', LEDE)).toBe('Ministers agree on trade')
  expect(headlineOf('WORLD', 'Ministers agree on trade', 'A deal after a long night', LEDE)).toBe(
    'Ministers agree on trade',
  )
  expect(headlineOf('#  Ministers  agree on trade ##', LEDE)).toBe('Ministers agree on trade')
})

it('is never below prose, never without prose, never a line of time', () => {
  expect(headlineOf(LEDE, 'Ministers agree on trade', LEDE)).toBeNull()
  expect(headlineOf('Ministers agree on trade', 'A deal after a long night')).toBeNull()
  expect(headlineOf('Last updated Saturday, 5 December 2009 8:28 PM', 'Ministers agree on trade', LEDE)).toBe(
    'Ministers agree on trade',
  )
  expect(findHeadline([])).toBeNull()
})

it('rests on its line', () => {
  expect(statedHeadline(paragraphAt('x # Grain ships sail', { start: 2, end: 20 }))).toEqual({
    value: 'Grain ships sail',
    origin: 'stated',
    span: { start: 2, end: 20 },
  })
})
