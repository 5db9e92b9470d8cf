// @vitest-environment happy-dom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STATEMENTS, THREE } from '../statements/five-statements.fixture.ts'
import { storyOfTexts } from '../story.fixture.ts'
import { storyModel } from '../statements/story-model.ts'
import { inWords } from '../../ui/words.ts'
import { cited } from './cited.ts'
import { chosenOf, compositeOf, differsIn, runsOf } from './composite-model.ts'
import type { CompositeBlock } from './composite-model.ts'

const { FERRY, COOK, OWNER, FERN, CHOIR } = STATEMENTS
const story = storyModel(storyOfTexts(THREE))
const blocks = compositeOf(story)

const told = (all: readonly CompositeBlock[]) =>
  all.map(({ report: { name, article }, own, statements }) => [
    own ? name : `+${name}`,
    ...statements.map(({ lead: { start, end } }) => article.text.slice(start, end)),
  ])

describe('all reports as one reading', () => {
  it('has each statement once, and what is added in paragraphs of its own', () => {
    expect(told(blocks)).toEqual([
      ['Courier', FERRY, FERN],
      ['+Post', COOK, CHOIR],
      ['Courier', OWNER],
    ])
  })

  it('can have those alone that several have, or one', () => {
    expect([told(chosenOf(blocks, 'several')), told(chosenOf(blocks, 'one'))]).toEqual([
      [
        ['Courier', FERRY],
        ['+Post', COOK],
        ['Courier', OWNER],
      ],
      [
        ['Courier', FERN],
        ['+Post', CHOIR],
      ],
    ])
  })

  it('tells apart what different reports carry, and what is worded differently', () => {
    expect(
      blocks.map((block) =>
        runsOf(block).map((run) => run.map(({ id }) => story.statements.findIndex((each) => each.id === id))),
      ),
    ).toEqual([[[0], [3]], [[1], [2]], [[4]]])
    expect(blocks.flatMap(({ statements }) => statements.map(differsIn))).toEqual(['edited', null, null, null, null])
  })

  it('leaves out no statement and tells none twice, whatever the reports say', () => {
    const line = fc.subarray(Object.values(STATEMENTS), { minLength: 1 }).map((lines) => lines.join(' '))
    const text = fc.array(line, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.tuple(text, text, text), ([a, b, c]) => {
        const any = storyModel(storyOfTexts({ a, b, c }))
        const told = compositeOf(any).flatMap(({ statements }) => statements.map(({ id }) => id))
        expect(told.toSorted()).toEqual(any.statements.map(({ id }) => id).toSorted())
        expect(new Set(told).size).toBe(told.length)
      }),
      { numRuns: 30 },
    )
  })
})

it('is copied with the outlets of each stretch', () => {
  const [ferry, fern, cook] = [FERRY, FERN, COOK].map((words) => story.statements.find(({ text }) => text === words))
  if (!ferry || !fern || !cook) throw new Error('the fixture has these')
  const taken = [
    { words: FERRY, statement: ferry, block: 1 },
    { words: ' two words ', statement: fern, block: 1 },
    { words: COOK, statement: cook, block: 2 },
  ]
  expect(cited(taken, story)).toBe(
    `${FERRY} (${inWords(['Courier', 'Post', 'Times'])}) two words (Courier)\n\n${COOK} (Post and Times)`,
  )
})
