import { expect, it } from 'vitest'
import { samplePair } from '../sample-pair.fixture.ts'
import { inCommon } from './closest.ts'

function report(id: string, paragraphs: readonly string[]) {
  const text = paragraphs.join('\n')
  let start = 0
  const body = paragraphs.map((words) => {
    const span = { start, end: start + words.length }
    start = span.end + 1
    return span
  })
  return { ...samplePair().a, id, text, body }
}

const FERRY = report('a', [
  'The ferry left the harbour of Tarnholm at noon with 212 people.',
  'A choir sang on the deck of the ship.',
  'The weather in Tarnholm was calm, and the sea was flat.',
])
const BUDGET = report('b', [
  'The council of Tarnholm meets in the evening.',
  'It will vote on a loan of 212 million for the harbour and the ferry.',
  'Nobody expects a debate.',
])

it('reports without a passage have their closest paragraphs, and names and numbers in common', () => {
  const { closest, names, numbers } = inCommon(FERRY, BUDGET)
  expect(closest[0]).toEqual({ a: 0, b: 1 })
  expect([names, numbers]).toEqual([['Tarnholm'], ['212']])
})

it('each paragraph stands in one pair, and what has nothing in common in none', () => {
  const { closest } = inCommon(FERRY, FERRY)
  expect(new Set(closest.map(({ a }) => a)).size).toBe(closest.length)
  expect(inCommon(FERRY, report('c', ['Quite another matter altogether.'])).closest).toEqual([])
})
