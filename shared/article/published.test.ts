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
  ['Stand: 03.04.2022, 14:05 Uhr', '2022-04-03'],
  ['Publié le 1er mars 2022 à 14h05', '2022-03-01'],
  ['Publicado: 30 de marzo de 2022', '2022-03-30'],
  ['Pubblicato il 30 marzo 2022 alle 14:05', '2022-03-30'],
  ['Опубликовано: 30 марта 2022 г.', '2022-03-30'],
  ['发布时间：2022年3月30日 14:05', '2022-03-30'],
  ['نشر في 30 مارس 2022', '2022-03-30'],
])('%s', (line, value) => {
  expect(publishedIn(line)).toEqual({ value, labelled: true })
})

it.each([
  '30 March 2022',
  'Wednesday, March 30, 2022',
  '2022-03-30',
  'Mar. 30, 2022',
  'Mittwoch, 30. März 2022',
  'miércoles, 30 de marzo de 2022',
  '2022年3月30日',
  '30 मार्च 2022',
])('without a label: %s', (line) => {
  expect(publishedIn(line)).toEqual({ value: '2022-03-30', labelled: false })
})

it.each([
  'Published: 03/04/2022',
  'Published: 31 February 2022',
  'Updated: 30 March 2022',
  'Published weekly since 30 March 1922',
  'On 30 March 2022 the ministers met',
  '30 March 2022 was a cold day',
  '30 марта 2022 года министры встретились',
  '2022年3月30日両国の閣僚が会談した',
  'Am 30. März 2022 trafen sich die Minister',
  'March 2022',
  '',
])('no date of publication: %s', (line) => {
  expect(publishedIn(line)).toBeNull()
})
