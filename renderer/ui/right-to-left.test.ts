import { expect, it } from 'vitest'
import { isRightToLeft } from './right-to-left.ts'

it.each([
  ['ar', true],
  ['ar-EG', true],
  ['he', true],
  ['fa', true],
  ['ur', true],
  ['az-Arab', true],
  ['az', false],
  ['en', false],
  ['ja', false],
  ['not a tag', false],
  [undefined, false],
])('%s is written from right to left: %s', (language, expected) => {
  expect(isRightToLeft(language)).toBe(expected)
})
