import path from 'node:path'
import { expect, it } from 'vitest'
import { isWithin } from './is-within.ts'

const root = path.resolve('/news')

it.each([
  ['', true],
  ['a.txt', true],
  ['2022/03/a.txt', true],
  ['..early/a.txt', true],
  ['..', false],
  ['../a.txt', false],
  ['../news2', false],
])('a place %j from a folder lies in it: %s', (way, isIn) => {
  expect(isWithin(root, path.join(root, way))).toBe(isIn)
})
