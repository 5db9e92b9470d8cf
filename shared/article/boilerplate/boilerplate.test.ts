import { describe, expect, it } from 'vitest'
import { textOf } from '../../text/span.ts'
import { cleanText } from '../clean.ts'
import { Boilerplate } from './boilerplate.ts'
import type { Source } from './boilerplate.ts'
import { setAside } from './set-aside.ts'

const SUBJECTS = [
  ['Wellington', 'Ardern', 'Auckland', 'Kaikoura', 'Hawke', 'Te Papa'],
  ['Lima', 'Castillo', 'Cusco', 'Arequipa', 'Fujimori', 'Andes'],
  ['Oslo', 'Støre', 'Bergen', 'Equinor', 'Statnett', 'Svalbard'],
  ['Nairobi', 'Ruto', 'Mombasa', 'Kisumu', 'Odinga', 'Safaricom'],
  ['Hanoi', 'Chinh', 'Haiphong', 'Vinfast', 'Mekong', 'Danang'],
  ['Ottawa', 'Trudeau', 'Halifax', 'Manitoba', 'Freeland', 'Yukon'],
  ['Dublin', 'Varadkar', 'Galway', 'Limerick', 'Tanaiste', 'Shannon'],
]
const REPORTER = 'Jane Doe is a reporter covering energy and trade from the bureau in the capital'
const UPDATED = 'This story will be updated as more becomes known in the course of the day'
const QUOTATION = 'The minister said: “We have nothing to hide, and we shall publish every page of it.”'

let made = 0

/** A report about one subject, with further lines at its end or in its middle. */
function report(subject: number, { outlet = 'The Post', end = [], middle = [] }: Partial<Extra> = {}): Source {
  const [a = '', b = '', c = '', d = '', e = '', f = ''] = SUBJECTS[subject] ?? []
  made += 1
  const text = [
    `Ministers from ${a} and ${b} meet`,
    `Officials in ${a} told ${b} on their way to ${c} that talk number ${String(made)} had gone well for all sides.`,
    `Neither ${c} nor ${d} would say when the deliveries to ${e} begin, the officials added.`,
    ...middle,
    `The road from ${e} to ${f} stays closed until the snow is gone, ${b} said.`,
    `In ${f} the shops opened again after the holiday, and the ferries to ${d} ran as planned.`,
    `A spokesman for ${b} would not be drawn on ${d} when he was asked about it in ${a}.`,
    `The next round is to be held in ${c} before the end of the month, with ${f} as host.`,
    ...end,
  ].join('\n')
  return { id: String(made), text, ...cleanText(text), outlet: { value: outlet, origin: 'stated', span: null } }
}

interface Extra {
  readonly outlet: string
  readonly end: readonly string[]
  readonly middle: readonly string[]
}

/** The lines that are set aside in the last of the articles, after all of them were learned from. */
function learned(...articles: readonly Source[]): string[] {
  const boilerplate = new Boilerplate()
  for (const article of articles) boilerplate.add(article, Number(article.id))
  const last = articles.at(-1)
  return last ? boilerplate.furnitureOf(last).map((piece) => `${piece.kind}: ${textOf(last.text, piece)}`) : []
}

describe('boilerplate', () => {
  it('is what stands under three articles of an outlet about different things', () => {
    const end = [UPDATED, REPORTER]
    expect(learned(report(0, { end }), report(1, { end }))).toEqual([])
    expect(learned(report(0, { end }), report(1, { end }), report(2, { end }))).toEqual([
      `correction: ${UPDATED}`,
      `credit: ${REPORTER}`,
    ])
  })

  it('is one outlet’s, and that of articles without one together', () => {
    const of = (outlet: string, subject: number): Source => report(subject, { outlet, end: [REPORTER] })
    expect(learned(of('A', 0), of('B', 1), of('C', 2))).toEqual([])
    const unknown = [0, 1, 2].map((subject) => ({ ...report(subject, { end: [REPORTER] }), outlet: null }))
    expect(learned(...unknown)).toEqual([`credit: ${REPORTER}`])
  })

  it('needs more articles inside them, and for a short line', () => {
    const six = (extra: Partial<Extra>): Source[] => [0, 1, 2, 3, 4, 5].map((subject) => report(subject, extra))
    for (const extra of [{ middle: [UPDATED] }, { end: ['Our desk in Geneva'] }]) {
      expect(learned(...six(extra).slice(1))).toEqual([])
      expect(learned(...six(extra))).toHaveLength(1)
    }
  })

  it('is no wire report that many took over, nothing that follow-ups repeat, and nothing that somebody said', () => {
    const end = [REPORTER]
    expect(learned(...Array.from({ length: 9 }, () => report(0, { end })))).toEqual([])
    expect(learned(...[0, 1, 2, 3, 4, 5, 6].map((subject) => report(subject, { end: [QUOTATION] })))).toEqual([])
  })

  it('counts an article once, in whatever order they come', () => {
    const [a, b, c] = [0, 1, 2].map((subject) => report(subject, { end: [REPORTER] }))
    if (!a || !b || !c) throw new Error('three articles')
    expect([learned(a, b, a, b), learned(c, a, b).length, learned(b, c, a).length]).toEqual([[], 1, 1])
  })

  it('moves from the body to what is set aside, and an inferred headline with it', () => {
    const text = [`${REPORTER}.`, 'The talks in Lima went well, the officials said on their way home.'].join('\n')
    const read = cleanText(text)
    const [first] = read.body
    expect(read.headline.value).toContain('Jane Doe')
    const { headline, body, furniture } = setAside(text, read, first ? [{ ...first, kind: 'credit' }] : [])
    expect([headline.value, body.length, furniture.length]).toEqual([
      'The talks in Lima went well, the officials said on their way home',
      1,
      1,
    ])
  })

  it('is set aside from a text of very many paragraphs', () => {
    const text = 'Nothing new here\n\n'.repeat(60_000)
    const body = Array.from({ length: 60_000 }, (_, at) => ({ start: 18 * at, end: 18 * at + 16 }))
    const pieces = body.slice(1).map((span) => ({ ...span, kind: 'credit' as const }))
    const read = setAside(text, { ...cleanText('Nothing new here'), body }, pieces)
    expect({ body: read.body, furniture: read.furniture }).toEqual({ body: body.slice(0, 1), furniture: pieces })
  })
})
