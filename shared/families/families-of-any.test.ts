import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contains, textOf } from '../text/span.ts'
import { countWords } from '../text/tokens.ts'
import { familiesIn, pairsOf, reportsOf } from './families.fixture.ts'
import { familiesOf, familySteps } from './families.ts'
import { placesOf } from './family.ts'
import type { Family } from './family.ts'

/** Sentences of reports that never were; no two have much in common. */
const SENTENCES = [
  'A ferry carrying 120 passengers ran aground off the island of Hiiumaa early on Thursday.',
  'Rescue boats took everyone on board to the harbour of Heltermaa by dawn.',
  'The operator has suspended its night crossings until the hull has been inspected.',
  'The pilot had warned the shipping office about the unlit buoy in a letter last autumn.',
  'Mayor Kadri Tamm promised hot soup and dry blankets to the crew of the stranded vessel.',
  '“We never promised a tunnel; we promised to study one for the fishermen,” the transport secretary told a committee.',
  'Snow cut off eleven villages above the pass, and helicopters carried insulin to the clinic.',
  'The ceasefire held through the night, although snipers fired on a convoy carrying medicine.',
  'Scientists analysed sediment from the lake and recognised traces of a forgotten eruption.',
  'Voters in the capital queued until midnight because printers had misspelled a candidate’s name.',
] as const

const UNRELATED =
  'Beekeepers have been told to burn their hives, for a mite nobody had seen so far west is spreading. A jury acquitted the former treasurer of embezzling funds meant for orphans.'

const report = fc
  .tuple(
    fc.shuffledSubarray([...SENTENCES], { minLength: 1 }),
    fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 10, maxLength: 10 }),
    fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 4 }),
  )
  .map(([sentences, sizes, cuts]) => {
    const rest = [...sentences]
    return sizes
      .map((size) => rest.splice(0, size).join(' '))
      .filter((paragraph) => paragraph !== '')
      .map((paragraph) =>
        paragraph
          .split(' ')
          .filter((_, at) => !cuts.includes(at))
          .join(' '),
      )
      .join('\n')
  })
const looseText = fc
  .array(fc.constantFrom('the', 'siege', 'of', 'Verdun', 'ended', '“No', 'one”', 'won.', 'said', '\n', ',', '—'), {
    maxLength: 60,
  })
  .map((words) => words.join(' '))
const anyText = fc.array(fc.string({ unit: 'grapheme', maxLength: 30 })).map((lines) => lines.join('\n'))

const many = fc
  .array(fc.oneof({ weight: 4, arbitrary: report }, looseText, anyText), { minLength: 1, maxLength: 5 })
  .map((texts) => Object.fromEntries(texts.map((text, at) => [`r${at}`, text])))

/** The places of each family, whatever its lead and its place in the list. */
function asSet(families: readonly Family[]): string[] {
  return families
    .map(({ members }) =>
      members
        .flatMap((member) => placesOf(member).map(({ start, end }) => `${member.report}:${start}-${end}`))
        .sort()
        .join(' '),
    )
    .sort()
}

describe('familiesOf, of any reports', () => {
  it('has every word of every report in exactly one family, in spans that are exact', () => {
    fc.assert(
      fc.property(many, (texts) => {
        const families = familiesIn(texts)
        for (const { id, body, prepared } of reportsOf(texts)) {
          const text = prepared.text
          const places = families
            .flatMap(({ members }) => members)
            .filter((member) => member.report === id)
            .flatMap(placesOf)
            .sort((x, y) => x.start - y.start)
          expect(places.reduce((sum, { words }) => sum + words, 0)).toBe(prepared.size)
          for (const [at, place] of places.entries()) {
            const paragraph = body[place.paragraph - 1]
            expect(paragraph !== undefined && contains(paragraph, place)).toBe(true)
            expect(place.start).toBeGreaterThanOrEqual(places[at - 1]?.end ?? 0)
            expect(textOf(text, place)).toBe(textOf(text, place).trim())
            expect(countWords(text, place)).toBe(place.words)
          }
        }
      }),
    )
  })

  it('has one lead, of the first report that says it, and each report once', () => {
    fc.assert(
      fc.property(many, (texts) => {
        const order = Object.keys(texts)
        for (const { members } of familiesIn(texts)) {
          const ranks = members.map((member) => order.indexOf(member.report))
          expect(ranks).toEqual([...new Set(ranks)].sort((x, y) => x - y))
          expect(members.map(({ kind }) => kind === null)).toEqual(members.map((_, at) => at === 0))
          for (const { kept } of members) expect(kept).toBeLessThanOrEqual(members[0].words)
          for (const { kept } of members) expect(kept).toBeGreaterThan(0)
        }
      }),
    )
  })

  it('has the same families whatever the order of the reports', () => {
    const inTwoOrders = many.chain((texts) =>
      fc.tuple(
        fc.constant(texts),
        fc.shuffledSubarray(Object.entries(texts), { minLength: Object.keys(texts).length }).map(Object.fromEntries),
      ),
    )
    fc.assert(
      fc.property(inTwoOrders, ([texts, other]) => {
        expect(asSet(familiesIn(other as Record<string, string>))).toEqual(asSet(familiesIn(texts)))
      }),
    )
  })

  it('lists the base’s families first, in its order, and the others by where they stand', () => {
    fc.assert(
      fc.property(many, (texts) => {
        const families = familiesIn(texts)
        const own = families.filter(({ members: [lead] }) => lead.report === 'r0')
        expect(families.slice(0, own.length)).toEqual(own)
        expect(own.map(({ after }) => after)).toEqual(own.map((_, at) => at - 1))
        const starts = own.map(({ members: [lead] }) => lead.start)
        expect(starts).toEqual(starts.toSorted((x, y) => x - y))
        const rest = families.slice(own.length).map(({ after }) => after)
        expect(rest).toEqual(rest.toSorted((x, y) => x - y))
      }),
    )
  })

  it('gives a report and its copy families of two, word for word', () => {
    fc.assert(
      fc.property(report, (text) => {
        for (const { members } of familiesIn({ a: text, b: text })) {
          expect(members.map(({ kind }) => kind)).toEqual([null, 'verbatim'])
        }
      }),
    )
  })

  it('has all other families as they were when an unrelated report comes in', () => {
    fc.assert(
      fc.property(many, (texts) => {
        const with_ = familiesIn({ ...texts, unrelated: UNRELATED })
        const others = with_.filter(({ members: [lead] }) => lead.report !== 'unrelated')
        expect(others).toEqual(familiesIn(texts))
        expect(with_.flatMap(({ members }) => members).filter((member) => member.report === 'unrelated')).toHaveLength(
          2,
        )
      }),
    )
  })

  it('has the same families where others are answered between its steps', () => {
    fc.assert(
      fc.property(many, many, (texts, others) => {
        const reports = reportsOf(texts)
        const asked = [
          { reports, pairs: pairsOf(reports) },
          { reports: reportsOf(others), pairs: pairsOf(reportsOf(others)) },
        ]
        const works = asked.map((each) => familySteps(each.reports, each.pairs))
        const found = works.map((): Family[] | null => null)
        while (found.includes(null)) {
          for (const [at, work] of works.entries()) {
            const step = found[at] === null ? work.next() : null
            if (step?.done === true) found[at] = step.value
          }
        }
        expect(found).toEqual(asked.map((each) => familiesOf(each.reports, each.pairs)))
      }),
      { numRuns: 50 },
    )
  })

  it('joins no two reports that no chain of passages joins', () => {
    fc.assert(
      fc.property(many, (texts) => {
        const reports = reportsOf(texts)
        const pairs = pairsOf(reports)
        for (const { members } of familiesOf(reports, pairs)) {
          const reached = new Set([members[0].report])
          for (const from of reached) {
            const here = members.find((member) => member.report === from)
            for (const there of members) {
              const isLaid = pairs.some(({ a, b, passages }) =>
                passages.some((passage) => {
                  const meets = (member: typeof there, side: { start: number; end: number }) =>
                    placesOf(member).some((place) => place.start < side.end && side.start < place.end)
                  if (here === undefined) return false
                  return (
                    (a === from && b === there.report && meets(here, passage.a) && meets(there, passage.b)) ||
                    (b === from && a === there.report && meets(here, passage.b) && meets(there, passage.a))
                  )
                }),
              )
              if (isLaid) reached.add(there.report)
            }
          }
          expect(reached.size).toBe(members.length)
        }
      }),
    )
  })
})
