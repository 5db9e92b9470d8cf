// @vitest-environment happy-dom
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { storyModel } from '../statements/story-model.ts'
import { storyOfTexts } from '../story.fixture.ts'
import { stepped } from './cursor.ts'
import { columnsIn } from './room.ts'
import { rowName } from './row-name.ts'
import { rowsOf } from './rows.ts'
import { cellOf, firstSpot, spotOf } from './spot.ts'

const model = storyModel(storyOfTexts())
const first = (rows: readonly number[]) => rows.map((at) => model.statements[at]?.text.split(' ')[1])

it('rows are those of two or more reports, all, or those of one', () => {
  const rows = (choice: 'shared' | 'all' | 'alone', typed = '') => first(rowsOf(model.statements, { choice, typed }))
  expect([rows('shared'), rows('alone'), rows('all')]).toEqual([
    ['owner,', 'ferry', 'heard'],
    ['singers', 'Elspeth'],
    ['owner,', 'singers', 'ferry', 'Elspeth', 'heard'],
  ])
  // Words that another report has of it find it too, in any case.
  expect([rows('shared', ' AT  midnight '), rows('alone', 'midnight')]).toEqual([['ferry'], []])
})

it('a row is called by whose it is and its first words', () => {
  expect(model.statements.map((statement) => rowName(model.reports, statement)).slice(0, 3)).toEqual([
    'Added by Post and Times: The owner, Tore Lines, has suspended its night crossings until divers have inspected the hull of…',
    'Added by Times: Forty singers from the valley choir were on board, and their concert in the capital is…',
    'Statement 1: The ferry Astrid ran aground on the Skarv reef before dawn and 140 passengers climbed into…',
  ])
})

it('no key leads out of the grid', () => {
  const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End']
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean())),
      fc.nat(30),
      fc.nat(20),
      (pressed, row, column) => {
        let cell = { row: 0, column: 0 }
        for (const [key, far] of pressed) {
          cell = stepped(cell, key, far, { row, column }) ?? cell
          expect(cell.row >= 0 && cell.row <= row && cell.column >= 0 && cell.column <= column).toBe(true)
        }
      },
    ),
  )
  const last = { row: 30, column: 5 }
  expect([
    stepped({ row: 3, column: 2 }, 'ArrowRight', false, last),
    stepped({ row: 3, column: 2 }, 'End', true, last),
    stepped({ row: 3, column: 2 }, 'ArrowDown', true, last),
    stepped({ row: 3, column: 2 }, 'a', false, last),
  ]).toEqual([{ row: 3, column: 3 }, last, null, null])
})

it('the cell stays at its words when other rows are shown or the rest of the answer comes', () => {
  const half = storyModel(storyOfTexts(undefined, 'base'))
  const rows = rowsOf(half.statements, { choice: 'all', typed: '' })
  const cook = rows.length - 1
  const spot = spotOf(half, rows, { row: cook, column: 3 })
  expect(cellOf(half, rows, spot)).toEqual({ row: cook, column: 3 })
  expect(cellOf(model, rowsOf(model.statements, { choice: 'shared', typed: '' }), spot)).toEqual({ row: 2, column: 3 })
  // Its own row is not shown: the next one, or the last.
  const fern = spotOf(model, [0, 1, 2, 3, 4], { row: 3, column: 1 })
  expect([cellOf(model, [0, 2, 4], fern).row, cellOf(model, [0, 2], fern).row]).toEqual([2, 1])
  expect(cellOf(model, [0, 2, 4], firstSpot(model, undefined))).toEqual({ row: 1, column: 1 })
})

it('columns share the width, and names are short where they are narrow', () => {
  expect([columnsIn(1440, 5), columnsIn(900, 5), columnsIn(900, 20), columnsIn(3000, 2)]).toEqual([
    { width: 168, narrow: false },
    { width: 128, narrow: false },
    { width: 68, narrow: true },
    { width: 168, narrow: false },
  ])
})
