import { expect, it } from 'vitest'
import { takeDateline } from './dateline.ts'
import { splitParagraphs } from './paragraph.ts'

const REST = 'The two ministers met on Wednesday to talk about grain. They left the capital in the evening.'

function opening(lede: string, more = ''): unknown {
  const text = `${lede}\n${more}`
  const { dateline, credit, body } = takeDateline(text, splitParagraphs(text))
  return [dateline?.value ?? null, credit ? text.slice(credit.start, credit.end) : null, body[0]?.text === REST]
}

it.each([
  [`MOSCOW, Feb 22 (Reuters) - ${REST}`, 'MOSCOW, Feb 22 (Reuters)'],
  [`NEW YORK (AP) — ${REST}`, 'NEW YORK (AP)'],
  [`BEIJING, March 30, 2022 /PRNewswire/ -- ${REST}`, 'BEIJING, March 30, 2022 /PRNewswire/'],
  [`Kyiv, 22 February (AFP) – ${REST}`, 'Kyiv, 22 February (AFP)'],
  [`FORT WORTH, Texas (AP) _ ${REST}`, 'FORT WORTH, Texas (AP)'],
  [`LONDON, Sept. 3 (UPI) -- ${REST}`, 'LONDON, Sept. 3 (UPI)'],
  [`MOSCOW (Reuters) -${REST}`, 'MOSCOW (Reuters)'],
  [`NEW DELHI, Feb 22 (PTI) ${REST}`, 'NEW DELHI, Feb 22 (PTI)'],
  [`Feb 22 (Reuters) - ${REST}`, 'Feb 22 (Reuters)'],
  [`KYIV, February 22. /TASS/. ${REST}`, 'KYIV, February 22. /TASS/'],
  [`Madrid, 22 feb (EFE).- ${REST}`, 'Madrid, 22 feb (EFE)'],
  [`Brüssel/Kiew (dpa) - ${REST}`, 'Brüssel/Kiew (dpa)'],
  [`Paris, 1er mars 2022 (AFP) — ${REST}`, 'Paris, 1er mars 2022 (AFP)'],
])('%s', (lede, value) => {
  expect(opening(lede)).toEqual([value, null, true])
})

it('takes a bare place in capitals where the report names it again', () => {
  expect(opening(`MOSCOW — ${REST}`, 'Officials in Moscow said no more.')).toEqual(['MOSCOW', null, true])
  expect(opening(`LYON, France — ${REST}`, 'Officials in Lyon said no more.')).toEqual(['LYON, France', null, true])
  expect(opening(`WARNING — ${REST}`)).toEqual([null, null, false])
})

it('takes an agency without a place for a credit', () => {
  expect(opening(`(Reuters) - ${REST}`)).toEqual([null, '(Reuters) -', true])
})

it.each([
  `Boris Johnson (Conservative) – ${REST}`,
  `Putin (70) ${REST}`,
  `He told a reporter (Reuters). ${REST}`,
  `Agence France-Presse (AFP) ${REST}`,
  `قالت وكالة أنباء رويترز ${REST}`,
  `It ended on Feb. 22. ${REST}`,
  `The minister (left) ${REST}`,
  `MOSCOW. ${REST}`,
  '【速報】両国の閣僚は水曜日、一年の待機を経て穀物船の出港を再び認めることで合意した。',
  `On October 1 - ${REST}`,
  `Lavrov: ${REST}`,
  'The ministers – both of them – met in Moscow on Wednesday to talk about grain.',
])('no dateline: %s', (lede) => {
  expect(opening(lede)).toEqual([null, null, false])
})
