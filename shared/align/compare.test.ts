import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paragraphs } from '../text/paragraphs.ts'
import { contains, overlaps, textOf } from '../text/span.ts'
import { tokenize } from '../text/tokens.ts'
import { compareTexts } from './compare.ts'
import type { Comparison, Run } from './passage.ts'

/** Sentences of reports that never were; no two have much in common. */
const SENTENCES = [
  'The harbour authority closed the northern basin after divers found an unexploded mine beneath the grain terminal.',
  'Bakers in the old town complain that the price of rye flour has doubled since the harvest failed.',
  '“We never promised a tunnel; we promised to study one,” the transport secretary told a committee.',
  'Snow cut off eleven villages above the pass, and helicopters carried insulin to the clinic.',
  'A jury acquitted the former treasurer of embezzling funds meant for flood victims.',
  'Engineers blame a cracked turbine blade for the blackout that darkened half the peninsula.',
  'Her orchestra will perform the unfinished symphony with a score rebuilt from two hundred sketches.',
  'The ceasefire held through the night, although snipers fired on a convoy carrying medicine.',
  'Scientists analysed sediment from the lake and recognised traces of a forgotten eruption.',
  'Striking tram drivers rejected an offer of 4.5% and a bonus of 1,500 crowns.',
  'Voters in the capital queued until midnight because printers had misspelled a candidate’s name.',
  'The museum returned a bronze leopard that soldiers looted during the colonial campaign.',
] as const

const OTHER =
  'Beekeepers, meanwhile, have been told to burn their hives, for a mite nobody had seen so far west is spreading.'

const picked = fc.shuffledSubarray([...SENTENCES], { minLength: 2 })

/** Paragraphs of one to three of the sentences, each of them once. */
const article = fc
  .tuple(picked, fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 12, maxLength: 12 }))
  .map(([sentences, sizes]) => {
    const rest = [...sentences]
    return sizes.map((size) => rest.splice(0, size).join(' ')).filter((paragraph) => paragraph !== '')
  })

/** The same with words left out here and there, as an editor does. */
const edited = fc
  .tuple(article, fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 6 }))
  .map(([paragraphsOf, cuts]) =>
    paragraphsOf.map((paragraph) =>
      paragraph
        .split(' ')
        .filter((_, at) => !cuts.includes(at))
        .join(' '),
    ),
  )

const anyText = fc.array(fc.string({ unit: 'grapheme', maxLength: 30 })).map((lines) => lines.join('\n'))
const looseText = fc
  .array(fc.constantFrom('the', 'siege', 'of', 'Verdun', 'ended', '“No', 'one”', 'won.', 'said', '\n', ','), {
    maxLength: 60,
  })
  .map((words) => words.join(' '))

function compared(a: string, b: string): Comparison {
  const comparable = (text: string) => ({ text, body: paragraphs(text) })
  return compareTexts(comparable(a), comparable(b))
}

function joined(of: readonly string[]): string {
  return of.join('\n\n')
}

/** The passages as kind and words, in an order of their own. */
function wordsOf(a: string, b: string, kind?: string): string[] {
  return compared(a, b)
    .passages.filter((passage) => kind === undefined || passage.kind === kind)
    .map((passage) => `${passage.kind} | ${textOf(a, passage.a)} | ${textOf(b, passage.b)}`)
    .sort()
}

describe('compareTexts, on any two texts', () => {
  const pair = fc.oneof(
    fc.tuple(article.map(joined), edited.map(joined)),
    fc.tuple(anyText, anyText),
    fc.tuple(looseText, looseText),
  )

  it('mirrors itself', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const turned = compared(b, a)
        const byA = (x: Run, y: Run): number =>
          x.a.start - y.a.start || x.b.start - y.b.start || x.a.end - y.a.end || x.b.end - y.b.end
        expect({
          passages: turned.passages.map((passage) => ({ ...passage, a: passage.b, b: passage.a })).sort(byA),
          runs: turned.runs.map((run) => ({ a: run.b, b: run.a })).sort(byA),
        }).toEqual(compared(a, b))
      }),
    )
  })

  it('says the same each time', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        expect(compared(a, b)).toEqual(compared(a, b))
      }),
    )
  })

  it('gives spans that begin and end with words and bear out the kind', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        for (const { kind, words, similarity, ...sides } of compared(a, b).passages) {
          const [inA, inB] = [tokenize(a, sides.a), tokenize(b, sides.b)]
          const folded = [inA, inB].map((tokens) => tokens.map((token) => token.folded).join(' '))
          expect(words).toBe(Math.max(inA.length, inB.length))
          expect([inA[0]?.start, inA.at(-1)?.end]).toEqual([sides.a.start, sides.a.end])
          expect([inB[0]?.start, inB.at(-1)?.end]).toEqual([sides.b.start, sides.b.end])
          expect(kind === 'verbatim').toBe(folded[0] === folded[1])
          expect(similarity).toBeGreaterThanOrEqual(0.7)
        }
      }),
    )
  })

  it('gives runs that begin and end within the texts and hold every passage that they meet', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const { passages, runs } = compared(a, b)
        for (const run of runs) {
          expect([textOf(a, run.a).trim(), textOf(b, run.b).trim()]).toEqual([textOf(a, run.a), textOf(b, run.b)])
          const met = passages.filter((passage) => overlaps(run.a, passage.a) && overlaps(run.b, passage.b))
          expect(met.filter((passage) => !contains(run.a, passage.a) || !contains(run.b, passage.b))).toEqual([])
        }
      }),
    )
  })
})

describe('compareTexts, on reports', () => {
  it('takes no sentence of hundreds of words for one told in other words', () => {
    // Words laid against words take the product of both lengths, which for these is more memory than there is.
    const words = Array.from({ length: 60_000 }, (_, at) => `${'abcdefgh'.charAt(at % 8)}${(at * 7919).toString(26)}x`)
    const changed = words.map((word, at) => (at % 4 === 3 ? 'elsewhere' : word))
    expect(compared(words.join(' '), changed.join(' ')).passages.filter(({ kind }) => kind === 'reworded')).toEqual([])
  }, 30_000)

  it('finds every sentence that both have', () => {
    fc.assert(
      fc.property(article, article, (a, b) => {
        const shared = SENTENCES.filter((sentence) => joined(a).includes(sentence) && joined(b).includes(sentence))
        const { passages } = compared(joined(a), joined(b))
        for (const sentence of shared) {
          const start = joined(a).indexOf(sentence)
          const marked = passages.some(
            (passage) => passage.a.start <= start + 1 && passage.a.end >= start + sentence.length - 10,
          )
          expect(marked, sentence).toBe(true)
        }
        expect(passages).toHaveLength(shared.length)
      }),
    )
  })

  it('is not changed by an unrelated paragraph put in', () => {
    fc.assert(
      fc.property(article, edited, fc.nat(12), (a, b, place) => {
        const longer = a.toSpliced(place, 0, OTHER)
        expect(wordsOf(joined(longer), joined(b))).toEqual(wordsOf(joined(a), joined(b)))
      }),
    )
  })

  it('keeps verbatim passages when paragraphs change places', () => {
    const withOrder = article.chain((paragraphsOf) =>
      fc.tuple(fc.constant(paragraphsOf), fc.shuffledSubarray(paragraphsOf, { minLength: paragraphsOf.length })),
    )
    fc.assert(
      fc.property(withOrder, edited, ([a, shuffled], b) => {
        expect(wordsOf(joined(shuffled), joined(b), 'verbatim')).toEqual(wordsOf(joined(a), joined(b), 'verbatim'))
      }),
    )
  })

  it('keeps verbatim what differs in case, typography, white space and spelling alone', () => {
    const changes: readonly ((text: string) => string)[] = [
      (text) => text.replace(/[“”]/g, '"').replace(/’/g, "'"),
      (text) => text.replace(/ /g, '\u00a0'),
      (text) => text.replace(/ - | – /g, ' — '),
      (text) => text.replace(/(\p{L})(ed)\b/gu, '$1\u00ad$2'),
      (text) =>
        text
          .replace(/analysed/g, 'analyzed')
          .replace(/harbour/g, 'harbor')
          .replace(/recognised/g, 'recognized'),
      (text) => text.replace(/1,500/g, '1\u202f500'),
      (text) => text.toUpperCase(),
    ]
    fc.assert(
      fc.property(article, fc.subarray([...changes], { minLength: 1 }), (a, chosen) => {
        const changed = chosen.reduce((text, change) => change(text), joined(a))
        const { passages } = compared(joined(a), changed)
        expect(passages.map(({ kind }) => kind)).toEqual(
          a.flatMap((paragraph) => SENTENCES.filter((s) => paragraph.includes(s)).map(() => 'verbatim')),
        )
      }),
    )
  })
})
