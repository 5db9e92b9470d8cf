import { expect, it } from 'vitest'
import { publishedIn } from './published.ts'

it.each([
  ['Published: 30 March 2022', '2022-03-30'],
  ['Published on March 30th, 2022', '2022-03-30'],
  ['First published: Wed 30 Mar 2022 15.04 BST', '2022-03-30'],
  ['PUBLISHED: 13:37 GMT, 30 March 2022 | UPDATED: 14:00 GMT, 30 March 2022', '2022-03-30T13:37:00Z'],
  ['Published 2022-03-30T14:05:00Z', '2022-03-30T14:05:00Z'],
  ['Posted: 30/03/2022 at 1:05 am +05:30', '2022-03-30T01:05:00+05:30'],
  ['Published: 30 March 2022 23:30 -05:00', '2022-03-30T23:30:00-05:00'],
  ['Published: 30 March 2022 12:15 PM UTC', '2022-03-30T12:15:00Z'],
])('%s', (line, value) => {
  expect(publishedIn(line)).toEqual({ value, labelled: true })
})

it.each(['30 March 2022', 'Wednesday, March 30, 2022', '2022-03-30', 'Mar. 30, 2022'])(
  'without a label: %s',
  (line) => {
    expect(publishedIn(line)).toEqual({ value: '2022-03-30', labelled: false })
  },
)

it.each([
  'Published: 03/04/2022',
  'Published: 31 February 2022',
  'Updated: 30 March 2022',
  'Published weekly since 30 March 1922',
  'On 30 March 2022 the ministers met',
  '30 March 2022 was a cold day',
  'March 2022',
  '',
])('no date of publication: %s', (line) => {
  expect(publishedIn(line)).toBeNull()
})
