import { expect, it } from 'vitest'
import { isListLine } from './list-line.ts'

it('knows a line of a list by what it begins with', () => {
  const lines = ['- one', '• two', '-five degrees', '– three', 'four - five', '-']
  expect(lines.map((line) => isListLine(line, { start: 0, end: line.length }))).toEqual([
    true,
    true,
    false,
    true,
    false,
    false,
  ])
})
