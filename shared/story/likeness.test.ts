import { expect, it } from 'vitest'
import { cleanText } from '../article/clean.ts'
import { isClose, likenessOf } from './likeness.ts'
import type { Likeness } from './likeness.ts'
import { profileOf } from './profile.ts'
import { Vocabulary } from './vocabulary.ts'

const STORM = 'A storm cut the power to 4,000 homes in Bengkulu and tore the roof off the school by the harbour.'
const AGAIN = 'In Bengkulu the storm has torn off the roof of the school by the harbour, and 4,000 homes have no power.'

function likeness(a: string, b: string): Likeness | null {
  const vocabulary = new Vocabulary()
  const profile = (text: string): ReturnType<typeof profileOf> =>
    profileOf({ id: text, text, ...cleanText(text) }, vocabulary)
  return likenessOf(profile(a), profile(b))
}

it('is less the further apart two reports were published, and not for a week or an unknown date', () => {
  const of = (date: string): number => likeness(`3 March 2022\n${STORM}`, `${date}\n${AGAIN}`)?.closeness ?? 0
  const [sameDay, sameWeek, laterMonth, laterYear] = [
    of('3 March 2022'),
    of('9 March 2022'),
    of('9 April 2022'),
    of('9 March 2023'),
  ]
  expect([sameWeek === sameDay, laterMonth < sameDay, laterYear < laterMonth]).toEqual([true, true, true])
  expect(likeness(STORM, AGAIN)?.closeness).toBe(sameDay)
})

it('is doubtful where long texts have names in common and little else', () => {
  const names =
    'Lavrov told Wang Yi in Moscow that Putin, Zelensky and Blinken would hear of it from Guterres and Xi Jinping.'
  const harvest =
    'Farmers in the valley brought in the barley before the rain, and the mill ran through the night to grind it.'
  const court =
    'The judge sent the banker to prison for nine years after a trial in which forty clerks gave evidence against her.'
  const others =
    'It was said by Guterres that he had seen neither Xi Jinping nor Putin, nor had Zelensky, and that Blinken and Wang Yi left with Lavrov.'
  const sameNames = likeness(`${names} ${harvest}`, `${court} ${others}`)
  expect(sameNames?.doubt).toBeGreaterThan(0)
  expect(likeness(`${names} ${harvest}`, `${harvest} ${names}`)?.doubt).toBeLessThan(1e-9)
})

it('is the same either way round, and nothing between reports that have nothing in common', () => {
  expect(likeness(STORM, AGAIN)).toEqual(likeness(AGAIN, STORM))
  const found = likeness(STORM, AGAIN)
  expect(found !== null && isClose(found)).toBe(true)
  expect(
    likeness(STORM, 'The central bank left its rate where it was and said that prices would fall by the summer.'),
  ).toBeNull()
})
