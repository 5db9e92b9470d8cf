// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { passageLine, spokenPassage } from '../passages/labels.ts'
import { threePairs } from '../three-reports.fixture.ts'
import { compareModel, shownPlaces } from './compare-model.ts'
import { otherLanguage } from './other-language.ts'
import { segments } from './segments.ts'
import { onlyHereIn, shareDefinition, shareFacts } from './share-line.ts'

describe('a base and two others', () => {
  const pairs = threePairs()
  const [first] = pairs
  const model = compareModel({
    base: first.a,
    others: pairs.map((pair) => ({ ...pair, article: pair.b })),
    several: true,
  })

  it('have in the base the marks of all, the longest on top and the rest beneath it, and in each other its own', () => {
    const marks = model.reports.map(({ paragraphs }) =>
      paragraphs.map((paragraph) =>
        segments(paragraph, paragraph.stretches).flatMap((segment) =>
          segment.kind === 'mark' ? [[segment.passage, segment.pieces.map(({ under }) => under)]] : [],
        ),
      ),
    )
    expect(marks).toEqual([
      [[[0, [[], [1], []]]], [[2, [[]]]], []],
      [[[2, [[]]]], [[0, [[]]]]],
      [[], [[1, [[]]]]],
    ])
  })

  it('are named, also where there is room for one of the others alone', () => {
    const [pair] = pairs
    const alone = compareModel({ base: pair.a, others: [{ ...pair, article: pair.b }], several: true })
    expect([shareFacts(alone, 0).shared, shareFacts(alone, 1).shared]).toEqual([
      '67% of this text is in Post',
      '100% of this text is in Courier',
    ])
  })

  it('say of words of another than the base that the base lacks them: a third may have them', () => {
    const lacking = model.reports.map((_, column) => [shareFacts(model, column).onlyHere, onlyHereIn(model, column)])
    expect(lacking).toEqual([
      ['1 paragraph only here', 'only here'],
      ['no paragraph that Courier lacks', 'not in Courier'],
      ['no paragraph that Courier lacks', 'not in Courier'],
    ])
  })

  it('are counted by places, whichever columns have them', () => {
    expect([model.passages.length, shownPlaces(model, ({ kind }) => kind === 'verbatim'), model.stops.length]).toEqual([
      3, 2, 2,
    ])
    expect(model.places.map((here) => here.map(({ column }) => column))).toEqual([[1, 2], [1]])
  })

  it('say which of them is in another language than the base', () => {
    const [second, third] = pairs
    const inLanguage = (value: string) => ({ value, origin: 'inferred' as const, span: null })
    const german = compareModel({
      base: { ...first.a, language: inLanguage('en-GB') },
      others: [
        { ...second, article: { ...second.b, language: inLanguage('de') } },
        { ...third, article: { ...third.b, language: inLanguage('en') } },
      ],
      several: true,
    })
    expect([0, 1, 2].map((column) => otherLanguage(german, column))).toEqual([null, 'in German, not in English', null])
  })

  it('are stepped through by the places of the base', () => {
    expect([model.stops, model.together, model.families]).toEqual([
      [0, 2],
      [[0, 1], [0, 1], [2]],
      [[0, 1], [0, 1], [2]],
    ])
  })

  it('say of a passage which of them have it, and from which it is said', () => {
    expect([spokenPassage(model, 0, 0), spokenPassage(model, 1, 2), spokenPassage(model, 2, 2)]).toEqual([
      'Passage 1 of 2, verbatim, 6 words, paragraph 1; also in Post paragraph 2; also in Times paragraph 2',
      'Passage 1 of 2, verbatim, 4 words, paragraph 2; also in Courier paragraph 1; also in Post paragraph 2',
      'Passage 2 of 2, verbatim, 4 words, paragraph 2; also in Post paragraph 1',
    ])
    expect(model.stops.map((stop) => passageLine(model, stop).join(' · '))).toEqual([
      'verbatim · 6 words · ¶1 · Post ¶2 · Times ¶2',
      'verbatim · 4 words · ¶2 · Post ¶1',
    ])
  })

  it('have directed shares against the base, and the base one against all, in which no word counts twice', () => {
    expect([shareFacts(model, 0), shareFacts(model, 2).shared, shareDefinition(model, 2)]).toEqual([
      { words: '15 words', shared: '67% of this text is in the other 2', onlyHere: '1 paragraph only here' },
      '50% of this text is in Courier',
      '4 words of the 8 words of this report stand in passages that Courier has too. 27% of Courier is in this report.',
    ])
  })
})
