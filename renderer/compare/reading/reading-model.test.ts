// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { STATEMENTS, THREE } from '../statements/five-statements.fixture.ts'
import { storyOfTexts } from '../story.fixture.ts'
import { storyModel } from '../statements/story-model.ts'
import { statementsIn, versionsOf } from '../versions/versions.ts'
import { addedTitle, figureName, stubWords } from './margin-words.ts'
import { readingModel } from './reading-model.ts'

const { FERRY, FERN, OWNER, COOK, CHOIR } = STATEMENTS
const story = storyModel(storyOfTexts(THREE))

describe('a report that is read', () => {
  it('has for each paragraph in how many of the reports it stands', () => {
    const base = [FERRY, FERN, `${FERN} ${FERRY} ${CHOIR} ${CHOIR.replace('Forty', 'Fifty')}`, '—']
    const { paragraphs, onlyHere } = readingModel(storyModel(storyOfTexts({ Base: base, Other: [FERRY] })))
    expect([paragraphs.map((each) => figureName(each, 2)), onlyHere]).toEqual([
      ['in 2 of 2 reports', 'only here', 'in part in another report', 'in 0 of 2 reports'],
      1,
    ])
    expect(paragraphs.map(({ standing }) => standing)).toEqual(['shared', 'only', 'part', 'none'])
  })

  it('has what the others add where they have it', () => {
    const { added, statementsAdded } = readingModel(story)
    expect([...added.keys(), statementsAdded]).toEqual([1, 2])
    const [one] = added.values()
    if (one === undefined) throw new Error('nothing is added')
    expect(addedTitle(story, one)).toBe('2 others add 2 statements here')
    expect(stubWords(story, one).who).toBe('2 others add:')
    expect(COOK.startsWith(stubWords(story, one).first.replace('…', ''))).toBe(true)
  })

  it('has of each paragraph what every other report says in its place', () => {
    const versions = versionsOf(story, statementsIn(story, 1), { report: 'courier0', words: `${FERRY} ${FERN}` })
    expect(
      versions.map(({ report, places, same, kinds }) => [
        report.name,
        kinds.join(),
        same,
        places.map(({ start, end }) => report.article.text.slice(start, end)).join(),
      ]),
    ).toEqual([
      ['Post', 'verbatim', false, FERRY],
      ['Times', 'edited', false, FERRY.replace('140 passengers', 'more than a hundred people')],
    ])
    const owner = versionsOf(story, statementsIn(story, 2), { report: 'courier0', words: OWNER })
    expect(owner.map(({ report, same }) => [report.name, same])).toEqual([['Post', true]])
  })
})
