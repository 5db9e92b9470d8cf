import { expect, it } from 'vitest'
import { changesBetween } from './changes.ts'

/** A side of a passage in which the words between asterisks are changed. */
function side(marked: string) {
  const changed: { start: number; end: number }[] = []
  let text = ''
  for (const [i, part] of marked.split('*').entries()) {
    if (i % 2 === 1) changed.push({ start: text.length, end: text.length + part.length })
    text += part
  }
  return { text, start: 0, end: text.length, changed }
}

it('sets the words of both sides against each other at each place', () => {
  const here = side('no limit to our efforts *to achieve peace*, safeguard security and *oppose* hegemony')
  const there = side('*There is* no limit to our efforts safeguard security and *our opposition to* hegemony')
  expect(changesBetween(here, there)).toEqual([
    { here: null, there: 'There is' },
    { here: 'to achieve peace', there: null },
    { here: 'oppose', there: 'our opposition to' },
  ])
})

it('joins changed words that only a mark of punctuation parts', () => {
  expect(changesBetween(side('was *killed*, *shot* on Monday'), side('was *dead* on Monday'))).toEqual([
    { here: 'killed, shot', there: 'dead' },
  ])
})

it('sets nothing against anything where the kept words do not agree', () => {
  expect(changesBetween(side('was *killed* on Monday'), side('was *dead* on'))).toEqual([
    { here: 'killed', there: null },
    { here: null, there: 'dead' },
  ])
})
