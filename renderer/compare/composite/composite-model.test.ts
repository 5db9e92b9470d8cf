// @vitest-environment happy-dom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STATEMENTS, THREE } from '../model/five-statements.fixture.ts'
import { comparisonOf } from '../model/story.fixture.ts'
import { storyModel } from '../model/story-model.ts'
import { inWords } from '../../ui/words.ts'
import { cited } from './cited.ts'
import { chosenOf, compositeOf, runsOf } from './composite-model.ts'
import type { CompositeBlock } from './composite-model.ts'

const { FERRY, COOK, OWNER, FERN, CHOIR } = STATEMENTS
const story = storyModel(comparisonOf(THREE))
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
    expect(blocks.map((block) => runsOf(block).map((run) => run.map(({ number }) => number)))).toEqual([
      [[0], [1]],
      [[3], [4]],
      [[2]],
    ])
    expect(blocks.flatMap(({ statements }) => statements.map(({ differs }) => differs))).toEqual([
      'edited',
      null,
      null,
      null,
      null,
    ])
  })

  it('leaves out no statement and tells none twice, whatever the reports say', () => {
    const line = fc.subarray(Object.values(STATEMENTS), { minLength: 1 }).map((lines) => lines.join(' '))
    const text = fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'))
    fc.assert(
      fc.property(fc.tuple(text, text, text), ([a, b, c]) => {
        const any = storyModel(comparisonOf({ a, b, c }))
        const numbers = compositeOf(any).flatMap(({ statements }) => statements.map(({ number }) => number))
        expect(numbers.toSorted((x, y) => x - y)).toEqual([...any.families.keys()])
      }),
      { numRuns: 30 },
    )
  })
})

it('is copied with the outlets of each stretch', () => {
  const taken = [
    { words: FERRY, family: 0, block: 1 },
    { words: ' two words ', family: 1, block: 1 },
    { words: COOK, family: 3, block: 2 },
  ]
  expect(cited(taken, story)).toBe(
    `${FERRY} (${inWords(['Courier', 'Post', 'Times'])}) two words (Courier)\n\n${COOK} (Post and Times)`,
  )
})
