import { expect, it } from 'vitest'
import { addedTo } from './added.ts'
import { familiesIn, wordsOf } from './families.fixture.ts'

const FERRY = 'A ferry carrying 120 passengers ran aground off the island of Hiiumaa early on Thursday.'
const RESCUE = 'Rescue boats took everyone on board to the harbour of Heltermaa by dawn.'
const NIGHT = 'The operator has suspended its night crossings until the hull has been inspected.'
const PILOT = 'The pilot had warned the shipping office about the unlit buoy in a letter last autumn.'
const MAYOR = 'Mayor Kadri Tamm promised hot soup and dry blankets to the crew of the stranded vessel.'

function shown(texts: Record<string, string>, report: string) {
  const families = familiesIn(texts)
  const words = wordsOf(texts, families)
  return addedTo(families, report).map(({ paragraph, families: added, reports }) => ({
    paragraph,
    words: added.map((at) => Object.values(words[at] ?? {})[0]),
    reports,
  }))
}

const texts = {
  a: `${FERRY}\n${NIGHT}`,
  b: `${PILOT}\n${FERRY}\n${RESCUE}\n${MAYOR}`,
  c: `${RESCUE} ${NIGHT}`,
}

it('places what a report lacks behind the paragraph that comes before it in the other', () => {
  expect(shown(texts, 'a')).toEqual([
    { paragraph: 0, words: [PILOT], reports: ['b'] },
    { paragraph: 1, words: [RESCUE, MAYOR], reports: ['b', 'c'] },
  ])
})

it('does so for a report that is not the base', () => {
  expect(shown(texts, 'c')).toEqual([
    { paragraph: 0, words: [FERRY, PILOT], reports: ['a', 'b'] },
    { paragraph: 1, words: [MAYOR], reports: ['b'] },
  ])
})

it('is nothing where a report has all that the others have', () => {
  expect(shown({ a: `${FERRY}\n${NIGHT}`, b: NIGHT }, 'a')).toEqual([])
})
