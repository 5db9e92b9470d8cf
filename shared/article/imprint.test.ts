import { expect, it } from 'vitest'
import { takeImprint } from './imprint.ts'
import { splitParagraphs } from './paragraph.ts'

const LEDE = 'The ministers met in Moscow on Wednesday and agreed to widen their cooperation on trade.'

function imprint(...lines: string[]): unknown {
  const { byline, published, rest } = takeImprint(splitParagraphs(lines.join('\n')))
  return [byline?.value ?? null, published?.value ?? null, rest.length]
}

it('takes byline and date from above the prose, in lines of their own or in one', () => {
  expect(imprint('Ministers agree', 'By Jane Doe', '30 March 2022', LEDE)).toEqual(['Jane Doe', '2022-03-30', 2])
  expect(imprint('30 March 2022 | By Jane Doe', LEDE)).toEqual(['Jane Doe', '2022-03-30', 1])
  expect(imprint('By Jane Doe Published: 30 March 2022', LEDE)).toEqual(['Jane Doe', '2022-03-30', 1])
})

it('takes them from the end only where they are labelled', () => {
  expect(imprint(LEDE, LEDE, 'By Jane Doe', 'Published: 30 March 2022')).toEqual(['Jane Doe', '2022-03-30', 2])
  expect(imprint(LEDE, LEDE, '30 March 2022')).toEqual([null, null, 3])
})

it('takes neither from within the report, nor the dates that head the parts of a chronicle', () => {
  expect(imprint(LEDE, 'By Jane Doe', LEDE, LEDE, LEDE)).toEqual([null, null, 5])
  expect(imprint('The war so far', '24 February 2022', LEDE, '2 March 2022', LEDE)).toEqual([null, null, 5])
})

it('keeps the first of two', () => {
  expect(imprint('By Jane Doe', 'By John Roe', LEDE)).toEqual(['Jane Doe', null, 2])
})
