import { describe, expect, it } from 'vitest'
import { linesOf, placeAt, placesIn, spotOf } from './lines.ts'
import type { Line } from './lines.ts'
import { stepFrom, stepOf } from './steps.ts'
import type { Step } from './steps.ts'

const ids = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name}${String(i + 1)}`)
const STORIES = [
  { id: 'few', articles: ids('f', 3) },
  { id: 'one', articles: ['o1'] },
  { id: 'many', articles: ids('m', 9) },
]

const shown = (lines: readonly Line[]) =>
  lines.map((line) => (line.kind === 'more' ? `more ${String(line.hidden)}` : placesIn(line).join(' ')))

describe('the lines of a list', () => {
  it('hold the reports of a story in columns, and fold those of a long one', () => {
    expect(shown(linesOf(STORIES, 2, () => false))).toEqual([
      'story:few',
      'report:f1 report:f2',
      'report:f3',
      'report:o1',
      'story:many',
      'report:m1 report:m2',
      'report:m3 report:m4',
      'report:m5 report:m6',
      'more 3',
    ])
  })

  it('hold all of an unfolded story, and keep what folds it again', () => {
    expect(shown(linesOf(STORIES.slice(2), 4, () => true))).toEqual([
      'story:many',
      'report:m1 report:m2 report:m3 report:m4',
      'report:m5 report:m6 report:m7 report:m8',
      'report:m9',
      'more 0',
    ])
  })

  it('are found by their places, and the nearest stands for one that is not there', () => {
    const lines = linesOf(STORIES, 2, () => false)
    expect([
      spotOf(lines, 'report:f2'),
      spotOf(lines, 'report:m9'),
      placeAt(lines, { line: 2, column: 1 }),
      placeAt(lines, { line: 99, column: 0 }),
      placeAt([], { line: 0, column: 0 }),
    ]).toEqual([{ line: 1, column: 1 }, null, 'report:f3', 'more:many', null])
  })
})

describe('steps through the list', () => {
  const lines = linesOf(STORIES, 2, () => false)
  const walk = (from: string, ...steps: Step[]) => {
    let spot = spotOf(lines, from) ?? { line: 0, column: 0 }
    return steps.map((step) => {
      spot = stepFrom(lines, spot, step, (line, direction) => line + 3 * direction)
      return placeAt(lines, spot)
    })
  }

  it('go up and down in the column as far as lines go, and left and right as one reads', () => {
    expect([
      walk('report:f2', 'down', 'up', 'up', 'up'),
      walk('report:f2', 'right', 'right', 'left', 'left', 'left'),
      walk('more:many', 'down', 'right'),
    ]).toEqual([
      ['report:f3', 'report:f1', 'story:few', 'story:few'],
      ['report:f3', 'report:o1', 'report:f3', 'report:f2', 'report:f1'],
      ['more:many', 'more:many'],
    ])
  })

  it('go to both ends, and a window at a time', () => {
    expect(walk('report:f1', 'last', 'page-up', 'page-up', 'page-up', 'page-down', 'first')).toEqual([
      'more:many',
      'report:m1',
      'report:f3',
      'story:few',
      'report:o1',
      'story:few',
    ])
  })

  it('are asked for by keys alone', () => {
    const press = { key: 'Home', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
    expect([stepOf(press), stepOf({ ...press, ctrlKey: true }), stepOf({ ...press, key: 'a' })]).toEqual([
      'first',
      undefined,
      undefined,
    ])
  })
})
