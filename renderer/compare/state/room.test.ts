import { expect, it } from 'vitest'
import { roomFor } from './room.ts'

it('gives up the list before the columns, and the columns before they are too narrow to read', () => {
  expect([1440, 1092, 1091, 900, 804, 803, 720].map((width) => roomFor(width, 2))).toEqual([
    'columns and list',
    'columns and list',
    'columns',
    'columns',
    'columns',
    'one text',
    'one text',
  ])
})
