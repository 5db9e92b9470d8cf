import { expect, it } from 'vitest'
import { saying } from './saying.ts'

const find = saying([
  'The ferry Astrid ran aground on the Skarv reef before dawn.',
  'Captain Ilse Brandvold said that the beacon had been dark since Tuesday.',
  'Zelenskyy spoke in São Paulo on Tuesday.',
])
const found = (typed: string) => {
  const result = find(typed)
  return result === null ? null : [...result.texts, result.isClose ? 'close' : 'typed']
}

it.each([
  ['reef FERRY', [0, 'typed']],
  ['tuesday', [1, 2, 'typed']],
  ['brand', [1, 'typed']],
  ['sao', [2, 'typed']],
  // One letter wrong, one missing, two swapped.
  ['Brandwold', [1, 'close']],
  ['Zelensky Tuesdya', [2, 'close']],
  ['aground beacon', ['typed']],
  ['whale', ['typed']],
])('%s is said by %j', (typed, expected) => {
  expect(found(typed)).toEqual(expected)
})

it('no words are said by none, and are not looked for', () => {
  expect([found(''), found(' … ')]).toEqual([null, null])
})
