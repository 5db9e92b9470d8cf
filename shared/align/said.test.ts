import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTexts } from './compare.ts'
import { measurer } from './measure-sides.ts'
import type { Passage } from './passage.ts'
import { prepare } from './prepare.ts'
import { layOver, SAID_OF_PASSAGES, sameTwo } from './said.ts'
import type { SaidSides, Sides } from './said.ts'

const passageOf = (sides: Sides): Passage => ({
  kind: 'reworded',
  similarity: 0.5,
  words: 8,
  quote: false,
  formula: false,
  a: sides.a,
  b: sides.b,
})
const span = fc
  .tuple(fc.nat(40), fc.integer({ min: 1, max: 12 }))
  .map(([start, size]) => ({ start, end: start + size }))
const sides = fc.record({ a: span, b: span })
const found = fc.array(sides.map(passageOf), { maxLength: 8 })
const said = fc.array(
  fc.tuple(sides, fc.constantFrom(...SAID_OF_PASSAGES)).map(([two, said]): SaidSides => ({ ...two, said })),
  { maxLength: 6 },
)
const bounds = ({ a, b }: Sides) => ({ a, b })

describe('what the person says, laid over what is found', () => {
  it('never shows what was rejected, always shows what was aligned, and leaves the rest as it was', () => {
    fc.assert(
      fc.property(found, said, (found, said) => {
        const { passages, rejected } = layOver(found, said, passageOf)
        const of = (which: string) => said.filter((one) => one.said === which).map(bounds)
        expect(rejected.map(bounds)).toEqual(of('rejected'))
        const others = passages.filter(({ state }) => state !== 'aligned')
        expect(others.filter((one) => rejected.some((other) => sameTwo(one, other)))).toEqual([])
        expect(passages.filter(({ state }) => state === 'aligned').map(bounds)).toEqual(of('aligned'))
        for (const one of others.filter(({ state }) => state === 'found')) {
          const { state, ...rest } = one
          expect([state, found]).toEqual(['found', expect.arrayContaining([rest])])
        }
      }),
    )
  })

  it('has every passage that was confirmed, as it is found now or as it was', () => {
    fc.assert(
      fc.property(found, sides, (found, sides) => {
        const { passages } = layOver(found, [{ ...sides, said: 'confirmed' }], passageOf)
        const confirmed = passages.filter(({ state }) => state === 'confirmed')
        const near = found.filter((one) => sameTwo(one, sides))
        expect(confirmed.map(bounds)).toEqual(near.length > 0 ? near.map(bounds) : [sides])
        expect(passages).toHaveLength(Math.max(found.length, found.length + (near.length > 0 ? 0 : 1)))
      }),
    )
  })

  it('changes nothing where nothing is said', () => {
    fc.assert(
      fc.property(found, (found) => {
        const { passages, rejected } = layOver(found, [], passageOf)
        expect([passages.map(({ state, ...rest }) => (state === 'found' ? rest : state)), rejected]).toEqual([
          found,
          [],
        ])
      }),
    )
  })
})

const A =
  'The ferry Astrid ran aground on the Skarv reef before dawn. Nobody was hurt.\n\nA fern was found in the gorge.'
const B =
  'Before dawn on Friday the ferry Astrid had run aground on the Skarv reef. Nobody was hurt. Eggs are dearer now, shops say.'
const preparedOf = (text: string) => prepare(text, [{ start: 0, end: text.length }], 'en')
const spanIn = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
})

describe('the measure of two stretches', () => {
  it('is that of the engine, the same both ways round, and by whole words', () => {
    const [one, other] = [measurer(preparedOf(A), preparedOf(B)), measurer(preparedOf(B), preparedOf(A))]
    const kinds = [
      ['Nobody was hurt', 'Nobody was hurt'],
      ['obody was hur', 'Nobody was hurt'],
      ['The ferry Astrid ran aground on the Skarv reef', 'the ferry Astrid had run aground on the Skarv reef'],
      ['A fern was found in the gorge', 'Eggs are dearer now, shops say'],
    ].map(([inA = '', inB = '']) => {
      const two = { a: spanIn(A, inA), b: spanIn(B, inB) }
      const measured = one(two)
      const turned = other({ a: two.b, b: two.a })
      expect(turned).toEqual(measured && { ...measured, a: measured.b, b: measured.a })
      return [measured?.kind, measured?.words, A.slice(measured?.a.start, measured?.a.end)]
    })
    expect(kinds).toEqual([
      ['verbatim', 3, 'Nobody was hurt'],
      ['verbatim', 3, 'Nobody was hurt'],
      ['edited', 10, 'The ferry Astrid ran aground on the Skarv reef'],
      ['reworded', 7, 'A fern was found in the gorge'],
    ])
  })

  it('calls what the engine found as the engine does', () => {
    const texts = [A, B].map((text) => ({ text, body: [{ start: 0, end: text.length }], language: 'en' }))
    const [a, b] = texts
    if (a === undefined || b === undefined) throw new Error('two texts')
    const measure = measurer(preparedOf(A), preparedOf(B))
    const { passages } = compareTexts(a, b)
    expect(passages.length).toBeGreaterThan(0)
    for (const { a, b, kind, words } of passages) expect(measure({ a, b })).toMatchObject({ a, b, kind, words })
  })

  it('is none where no word of the report stands', () => {
    expect(
      measurer(preparedOf(A), preparedOf(B))({ a: { start: A.length, end: A.length + 5 }, b: { start: 0, end: 9 } }),
    ).toBe(null)
  })
})
