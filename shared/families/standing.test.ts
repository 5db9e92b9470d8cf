import fc from 'fast-check'
import { expect, it } from 'vitest'
import { familiesIn } from './families.fixture.ts'
import { standingOf } from './standing.ts'

const FERRY = 'A ferry carrying 120 passengers ran aground off the island of Hiiumaa early on Thursday.'
const RESCUE = 'Rescue boats took everyone on board to the harbour of Heltermaa by dawn.'
const NIGHT = 'The operator has suspended its night crossings until the hull has been inspected.'
const PILOT = 'The pilot had warned the shipping office about the unlit buoy in a letter last autumn.'

it('counts the reports in which a paragraph stands, itself among them', () => {
  const families = familiesIn({ a: `${FERRY}\n${RESCUE}\n${NIGHT}`, b: `${RESCUE} ${FERRY}`, c: RESCUE })
  expect(standingOf(families, 'a', 3)).toEqual([2, 3, 1])
  expect(standingOf(families, 'b', 1)).toEqual([2])
})

it('counts a report that has half of the words of a paragraph, and none that has fewer', () => {
  const families = familiesIn({ a: `${FERRY} ${RESCUE} ${NIGHT}`, b: `${FERRY} ${NIGHT}`, c: NIGHT })
  expect(standingOf(families, 'a', 1)).toEqual([2])
})

it('has nothing to say of a paragraph without words', () => {
  expect(standingOf(familiesIn({ a: `${FERRY}\n***\n${NIGHT}`, b: NIGHT }), 'a', 3)).toEqual([1, 0, 2])
})

it('counts from one to all reports for every paragraph', () => {
  const report = fc.shuffledSubarray([FERRY, RESCUE, NIGHT, PILOT], { minLength: 1 })
  fc.assert(
    fc.property(fc.array(report, { minLength: 1, maxLength: 5 }), (reports) => {
      const families = familiesIn(Object.fromEntries(reports.map((lines, at) => [`r${at}`, lines.join('\n')])))
      for (const [at, lines] of reports.entries()) {
        const expected = lines.map((line) => reports.filter((other) => other.includes(line)).length)
        expect(standingOf(families, `r${at}`, lines.length)).toEqual(expected)
      }
    }),
    { numRuns: 30 },
  )
})
