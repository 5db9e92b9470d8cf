import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { paragraphs } from '../text/paragraphs.ts'
import { textOf } from '../text/span.ts'
import { compareTexts } from './compare.ts'
import type { ComparableText } from './compare.ts'

const seeds = new URL('../../seeds/', import.meta.url)
const samples = new Map(
  readdirSync(seeds).map((name): [string, ComparableText] => {
    const text = readFileSync(new URL(name, seeds), 'utf8')
    return [name.slice(0, 3), { text, body: paragraphs(text), language: 'en' }]
  }),
)

/** Every passage of two samples as its kind, its flag and its words in both. */
function passagesOf(nameA: string, nameB: string): readonly (readonly string[])[] {
  const [a, b] = [samples.get(nameA), samples.get(nameB)]
  if (a === undefined || b === undefined) throw new Error(`No sample ${nameA} or ${nameB}`)
  return compareTexts(a, b).passages.map((passage) => [
    passage.quote ? `${passage.kind} quote` : passage.kind,
    textOf(a.text, passage.a),
    textOf(b.text, passage.b),
  ])
}

describe('the samples, as they come, furniture and all', () => {
  it('share what was said on 30 March 2022', () => {
    expect(passagesOf('000', '003')).toEqual([
      [
        'verbatim quote',
        'we, together with you, and with our sympathisers will move towards a multipolar, just, democratic world order',
        'We, together with you, and with our sympathizers will move towards a multipolar, just, democratic world order',
      ],
      [
        'edited quote',
        'There is no limit to China-Russia cooperation, no limit to our efforts to achieve peace, safeguard security and oppose hegemony',
        'There is no limit to China-Russia cooperation in the pursuit of peace … no limit to our efforts to safeguard security, and no limit to our opposition to hegemony',
      ],
      [
        'edited quote',
        'China-Russia relations are non-aligned, non-confrontational and not targeted at any third party',
        'China-Russia relations feature non-alliance, non-confrontation, and non-targeting of any third party',
      ],
    ])
  })

  it('share the meeting of February 2023, which 002 tells twice', () => {
    expect(passagesOf('001', '002')).toEqual([
      [
        'edited',
        'China’s top diplomat, Wang Yi, has met Vladimir Putin in Moscow',
        "China's top diplomat, Wang Yi, has met with Russian President Vladimir Putin in Moscow",
      ],
      [
        'edited',
        'China’s top diplomat, Wang Yi, has met Vladimir Putin',
        "China's top diplomat, Wang Yi, met with Russian President Vladimir Putin",
      ],
      [
        'verbatim quote',
        'important for stabilising the international situation',
        'important for stabilizing the international situation',
      ],
    ])
  })

  it.each([
    ['000', '001'],
    ['000', '002'],
    ['003', '001'],
    ['003', '002'],
  ])('share nothing where they tell of two events with the same people: %s and %s', (a, b) => {
    expect(passagesOf(a, b)).toEqual([])
  })
})
