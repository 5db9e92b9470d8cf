import { describe, expect, it } from 'vitest'
import type { Passage } from '../align/passage.ts'
import { familiesIn, reportsOf, wordsOf } from './families.fixture.ts'
import { familiesOf } from './families.ts'

const FERRY = 'A ferry carrying 120 passengers ran aground off the island of Hiiumaa early on Thursday.'
const RESCUE = 'Rescue boats took everyone on board to the harbour of Heltermaa by dawn.'
const NIGHT = 'The operator has suspended its night crossings until the hull has been inspected.'
const PILOT = 'The pilot had warned the shipping office about the unlit buoy in a letter last autumn.'
const MAYOR = 'Mayor Kadri Tamm promised hot soup and dry blankets to the crew of the stranded vessel.'

function shown(texts: Record<string, string>) {
  return wordsOf(texts, familiesIn(texts))
}

describe('familiesOf', () => {
  it('joins what reports say alike, and has alone what one says', () => {
    const texts = { base: `${FERRY}\n${NIGHT}`, other: `${RESCUE}\n${FERRY}\n${MAYOR}`, third: `${MAYOR} ${FERRY}` }
    expect(shown(texts)).toEqual([
      { base: FERRY, other: FERRY, third: FERRY },
      { base: NIGHT },
      { other: RESCUE },
      { other: MAYOR, third: MAYOR },
    ])
  })

  it('says behind which of the base’s families the others stand', () => {
    const texts = {
      base: `${FERRY}\n${NIGHT}`,
      other: `${RESCUE}\n${FERRY}\n${MAYOR}\n${NIGHT}`,
      third: `${NIGHT} ${PILOT}`,
    }
    const families = familiesIn(texts)
    expect(wordsOf(texts, families).slice(2)).toEqual([{ other: RESCUE }, { other: MAYOR }, { third: PILOT }])
    expect(families.map(({ after }) => after)).toEqual([-1, 0, -1, 0, 1])
  })

  it('measures each report by the first that says it', () => {
    const edited = FERRY.replace('early on Thursday', 'on Thursday night')
    const [family] = familiesIn({ base: FERRY, copy: FERRY, other: edited })
    expect(
      family?.members.map(({ report, kind, kept, words, paragraph }) => [report, kind, kept, words, paragraph]),
    ).toEqual([
      ['base', null, 15, 15, 1],
      ['copy', 'verbatim', 15, 15, 1],
      ['other', 'edited', 15, 15, 1],
    ])
  })

  it('parts a sentence where one of its clauses is in another report, and has the rest of it too', () => {
    const texts = { base: `${RESCUE.slice(0, -1)}, while ${NIGHT.toLowerCase()}`, other: RESCUE }
    expect(shown(texts)).toEqual([
      { base: `${RESCUE.slice(0, -1)},`, other: RESCUE },
      { base: `while ${NIGHT.toLowerCase()}` },
    ])
  })

  it('has one statement where one report says in a sentence what another says in two', () => {
    const texts = {
      base: 'A ferry ran aground off the island of Hiiumaa early on Thursday and rescue boats took everyone to the harbour of Heltermaa.',
      other:
        'A ferry ran aground off the island of Hiiumaa early on Thursday. Rescue boats took everyone to the harbour of Heltermaa.',
    }
    expect(shown(texts)).toEqual([texts])
  })

  it('leaves a sentence of no words of its own with its neighbour', () => {
    const texts = { base: `${FERRY} So it was.\n${NIGHT}`, other: FERRY }
    expect(shown(texts)).toEqual([{ base: `${FERRY} So it was.`, other: FERRY }, { base: NIGHT }])
  })

  it('keeps the marks of a statement with its words', () => {
    const quote = '“We warned the ministry twice, in writing, that the dam would not survive another wet winter”'
    const texts = { base: `${FERRY} ${quote}, she said.`, other: `(${quote})` }
    expect(shown(texts)).toEqual([{ base: FERRY }, { base: `${quote}, she said.`, other: `(${quote})` }])
  })

  it('has other places of a report that repeats itself', () => {
    const texts = { base: `${FERRY}\n${NIGHT}\n${FERRY}`, other: FERRY }
    expect(shown(texts)).toEqual([{ base: `${FERRY} | ${FERRY}`, other: FERRY }, { base: NIGHT }])
  })

  it('is empty for reports without words', () => {
    expect(familiesIn({ base: '', other: '—' })).toEqual([])
  })
})

describe('a statement that holds two others', () => {
  // Twice ten words: too few on either side for the sentence to be cut where no clause ends.
  const first = 'farmers drove nine hundred tractors through the flooded vineyards'
  const second = 'towards the capital carrying sacks of rotten grain and beetroot'
  const texts = { a: `Angry ${first} ${second}.`, b: `${first}.`, c: `${second}.` }
  const reports = reportsOf(texts)
  const passage = (a: string, b: string, words: string): Passage => {
    const place = (text: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
    return { kind: 'verbatim', similarity: 1, words: 9, quote: false, formula: false, a: place(a), b: place(b) }
  }
  const pairs = [
    { a: 'a', b: 'b', passages: [passage(texts.a, texts.b, first)] },
    { a: 'a', b: 'c', passages: [passage(texts.a, texts.c, second)] },
  ]

  it('does not bring them together', () => {
    const families = wordsOf(texts, familiesOf(reports, pairs))
    expect(families.filter((family) => 'b' in family && 'c' in family)).toEqual([])
    expect(families).toHaveLength(2)
  })

  it('does where they are known to be the same', () => {
    const same = {
      a: 'b',
      b: 'c',
      passages: [{ ...passage(texts.b, texts.c, 'x'), a: { start: 0, end: 64 }, b: { start: 0, end: 62 } }],
    }
    expect(familiesOf(reports, [...pairs, same])).toHaveLength(1)
  })
})
