// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { storyOfTexts } from '../story.fixture.ts'
import { cellName, changesOf, spokenCell, spokenVersions, statementName } from './labels.ts'
import { placeAt, statementAt } from './place-at.ts'
import { storyModel } from './story-model.ts'
import { textsOf } from './texts-of.ts'

const comparison = storyOfTexts()
const model = storyModel(comparison)
const first = (words: string) => model.statements.find(({ text }) => text.startsWith(words))
const [ferry, fern, owner, choir] = [first('The ferry'), first('Botanist'), first('The owner'), first('Forty')]
if (!ferry || !fern || !owner || !choir) throw new Error('the fixture has these')

describe('the statements of a story', () => {
  it('stand in the order of the base, and what it lacks at its place', () => {
    expect(model.statements.map(({ text, number }) => [number, text.split(' ').slice(0, 2).join(' ')])).toEqual([
      [null, 'The owner,'],
      [null, 'Forty singers'],
      [1, 'The ferry'],
      [2, 'Botanist Elspeth'],
      [3, '“We heard'],
    ])
  })

  it('have the reports with the base first and then in time, whatever the order asked for', () => {
    const [base, ...others] = comparison.reports
    const reversed = storyModel({ ...comparison, reports: [...(base ? [base] : []), ...others.toReversed()] })
    expect(reversed.reports.map(({ name }) => name)).toEqual(['Courier', 'Post', 'Times'])
    expect(model.reports.map(({ ofBase, onlyHere }) => [ofBase, onlyHere])).toEqual([
      [3, 1],
      [2, 0],
      [1, 1],
    ])
  })

  it('say of each report how it has a statement', () => {
    expect(model.reports.map((report) => cellName(report, ferry))).toEqual([
      'Courier, paragraph 1, 21 words',
      'Post, paragraph 2, edited, 18 of 21 words kept',
      'Times, paragraph 2, verbatim, all 21 words kept',
    ])
    expect(model.reports.map((report) => cellName(report, choir))).toEqual([
      'missing in Courier',
      'missing in Post',
      'Times, paragraph 1, only here, 21 words',
    ])
  })

  it('say what is otherwise than in the lead, and where a statement is missing', () => {
    expect(statementName(model, ferry)).toBe('Statement 1 of 3, edited and verbatim, 21 words, paragraph 1')
    expect(statementName(model, fern)).toBe('Statement 2 of 3, only here, 19 words, paragraph 2')
    expect(statementName(model, owner)).toBe('Added by Post and Times, verbatim, 18 words, paragraph 1')
    expect(spokenVersions(model, ferry)).toBe(
      'also in Post paragraph 2, edited; changed: before dawn → at midnight, passengers → people; also in Times paragraph 2, verbatim',
    )
    expect(spokenVersions(model, fern)).toBe('missing in Post and Times')
    expect(spokenCell(model, choir, 1)).toBe('missing in Courier')
    expect(spokenCell(model, ferry, 2)).toMatch(/^Post, .*; The ferry Astrid .* at midnight .*; changed: before dawn/)
  })

  it('say words that are dropped and added apart from those that changed', () => {
    const lead = { ...ferry.lead, start: 0 }
    const text = model.reports[0].article.text
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
    const changes = [
      { a: at('ferry'), b: { start: 3, end: 3 } },
      { a: { start: 9, end: 9 }, b: at('Astrid') },
    ]
    expect(changesOf(model, { ...ferry, lead }, { ...lead, kind: 'edited', changes })).toEqual([
      'dropped: ferry',
      'added: Astrid',
    ])
  })

  it('are few texts where reports have nearly all of each other', () => {
    expect(textsOf(model)).toBe(3)
    const same = { Courier: ['One ferry ran aground on a reef off the northern cape before dawn on Friday.'] }
    const twice = storyOfTexts({
      ...same,
      Post: same.Courier,
      Times: ['Nothing of this was told by the third of them, which wrote of singers.'],
    })
    expect(textsOf(storyModel(twice))).toBe(2)
  })
})

describe('a statement as a place', () => {
  it('is the passage of the base with the report, and every report stands there', () => {
    const place = placeAt(comparison, ferry, 'post0', undefined)
    expect(Object.keys(place.selected ?? {})).toEqual(['courier0', 'post0'])
    expect(place.selected?.['courier0']?.start).toBe(0)
    const begins = comparison.reports.map(({ id, body }, at) => [id, body[at === 0 ? 0 : 1]?.start])
    expect(Object.entries(place.reading ?? {}).map(([id, { start }]) => [id, start])).toEqual(begins)
    expect(statementAt(model, place)).toBe(model.statements.indexOf(ferry))
  })

  it('is its own words where the base lacks it', () => {
    const place = placeAt(comparison, owner, 'times0', undefined)
    expect([Object.keys(place.selected ?? {}), place.acted]).toEqual([['times0'], 'times0'])
    expect(statementAt(model, place)).toBe(model.statements.indexOf(owner))
    expect(statementAt(model, undefined)).toBeNull()
  })
})
