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

it('takes names without a word before them between headline and date, unless the report speaks of them', () => {
  expect(imprint('Ministers agree on trade', 'Jane Doe in Kyiv', '30 March 2022', LEDE)).toEqual([
    'Jane Doe',
    '2022-03-30',
    2,
  ])
  expect(imprint('Ministers agree on trade', 'Jane Doe', 'Political Editor', '30 March 2022', LEDE)).toEqual([
    'Jane Doe',
    '2022-03-30',
    2,
  ])
  const visit = 'Joe Major visited Moscow on Wednesday and met the ministers, who agreed to widen their cooperation.'
  expect(imprint('Ministers agree on trade', 'Joe Major visits Moscow', '30 March 2022', visit)).toEqual([
    null,
    '2022-03-30',
    3,
  ])
  expect(imprint('Ministers agree on trade', 'Joe Major', '30 March 2022', visit)).toEqual([null, '2022-03-30', 3])
  expect(imprint('Joe Major in Moscow', '30 March 2022', LEDE)).toEqual([null, '2022-03-30', 2])
})

it('takes no subject for a writer where the word before it could be another', () => {
  expect(imprint('Von Willebrand Disease', 'Willebrand disease is a disorder of the blood, the doctors said.')).toEqual(
    [null, null, 2],
  )
})

it('takes a date that stands there twice once', () => {
  expect(imprint('Ministers agree', 'Published On 22 Feb 2023', '22 Feb 2023', LEDE)).toEqual([null, '2023-02-22', 2])
})

it('takes the line that says what the writer is along with the byline', () => {
  expect(imprint('Ministers agree', 'By Jane Doe', 'Political correspondent', LEDE)).toEqual(['Jane Doe', null, 2])
  expect(imprint('Ministers agree', 'By Jane Doe', 'Ministers fly home', LEDE)).toEqual(['Jane Doe', null, 3])
})
