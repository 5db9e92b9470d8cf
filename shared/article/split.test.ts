import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitReports } from './split.ts'

const FIRST = `Mayor Anna Berg opens the Lysfjord bridge after nine years

LYSFJORD, May 3 (Reuters) - Mayor Anna Berg on Tuesday opened the bridge over the Lysfjord, nine years after the first stone was laid and four years later than the town had planned.

“This is the day that the islanders have been waiting for since my grandmother was young,” Berg told about two thousand people who had come to walk across.

The engineer who drew the bridge, Tomas Lind, said that wind had been the hardest of all the questions that it had put to him. Lind has built eleven others in the north of the country.

The ferry that has carried the islanders until now goes out of service at the end of the month, the shipping company said in a statement. Berg said that the crew would be found other work.`

const SECOND = `Lysfjord bridge opens nine years on, and the ferry sails for the last time

Thousands crossed the new bridge over the Lysfjord on foot on Tuesday, when it was opened by the mayor, Anna Berg, in rain that did not stop anyone from coming.

It was drawn by Tomas Lind, an engineer from the capital, who said that wind had been the hardest of all the questions that it had put to him while he was working on it.

The old ferry will sail for the last time at the end of the month. Its captain, who is sixty and has been on board since he was a boy, said that he would miss the mornings most.

Berg promised that the crew would be found other work, and that the quay would stay as it is. Lind left before the first cars were let across.`

const OTHER = `Farmers in the valley ask for water as the drought goes on

By Karin Holm

Farmers in the Torne valley asked the government on Monday for help with a drought that has lasted since the snow went in March, and said that a third of them would sell their animals.

The minister for farming, Olav Dahl, told the Vestby Post that Parliament would look at it before the summer. The Northern Farmers’ Union called that too late, and said that Kjell Moe, its chairman, would drive to the capital.

In Sandnes the price of hay has doubled. Moe said that there was none to be had in Sweden either, and that Finland was keeping what it had for its own herds.`

const parts = (text: string) => splitReports(text).map(({ start, end }) => text.slice(start, end).trim())
const shape = (text: string) => splitReports(text).map(({ headline, reasons }) => ({ headline, reasons }))

describe('splitReports', () => {
  it('parts two reports of one event, and says why', () => {
    const text = `${FIRST}\n\n\n${SECOND}\n`
    expect([parts(text), shape(text)]).toEqual([
      [FIRST, SECOND],
      [
        { headline: 'Mayor Anna Berg opens the Lysfjord bridge after nine years', reasons: [] },
        {
          headline: 'Lysfjord bridge opens nine years on, and the ferry sails for the last time',
          reasons: [
            'It introduces Anna Berg, Tomas Lind again',
            '2 of its paragraphs repeat words of the first report',
            'Its headline repeats the first',
          ],
        },
      ],
    ])
  })

  it('parts two reports of different events where the second has its own imprint and other names', () => {
    const text = `${FIRST}\n\nSource: Lysfjord Times\n\n${OTHER}`
    expect([parts(text).at(-1), shape(text).at(-1)?.reasons]).toEqual([
      OTHER,
      [
        'It has a byline of its own',
        'The first report ends in a source or share line',
        'It names hardly anyone whom the first names',
      ],
    ])
  })

  it('parts three', () => {
    expect(parts(`${FIRST}\n\n${SECOND}\n\nSource: Lysfjord Times\n\n${OTHER}`)).toHaveLength(3)
  })

  const lines = SECOND.split('\n\n').slice(1)
  const oneReport = (between: readonly string[]) =>
    [FIRST, ...between, ...lines.map((line) => line.replace('Anna Berg', 'Berg').replace('Tomas Lind', 'Lind'))].join(
      '\n\n',
    )

  it.each([
    ['a subhead, under which names go on by one word', oneReport(['A last voyage in the rain'])],
    ['a caption', oneReport(['Mayor Anna Berg cuts the ribbon on the Lysfjord bridge'])],
    [
      'an inset with a headline of its own',
      `${FIRST}\n\nA ferry with a history\n\n${lines[2] ?? ''}\n\nBerg thanked Lind.`,
    ],
    [
      'links to other reports',
      oneReport(['Also read | Lysfjord bridge opens nine years on, and the ferry sails for the last time']),
    ],
    [
      'an interview',
      [FIRST, ...lines.flatMap((line) => ['Why did it take so long', line.replace('Anna Berg', 'Berg')])].join('\n\n'),
    ],
    ['a headline that the first report only ends in', `${FIRST}\n\nLysfjord bridge opens, and the ferry sails`],
  ])('leaves %s alone', (_, text) => {
    expect(splitReports(text)).toEqual([])
  })

  it('leaves a text alone that is kept by the minute', () => {
    const entries = [FIRST, SECOND, OTHER].flatMap((report, at) => [`1${String(at)}:05 GMT`, report])
    expect(splitReports(entries.join('\n\n'))).toEqual([])
  })

  it('finds the one among the samples that holds two, at the second headline', () => {
    const found = ['000_df45fa20509b419c', '001_46ca93c80c411b91', '002_16fbe56af909fff0', '003_5c5c9142f69470db'].map(
      (name) => {
        const text = readFileSync(new URL(`../../seeds/${name}.txt`, import.meta.url), 'utf8')
        return splitReports(text).map(({ start }) => text.slice(start, text.indexOf('\n', start)))
      },
    )
    expect(found).toEqual([
      [],
      [],
      [
        'China-Russia Ties Strengthen as Wang Yi Meets Putin in Moscow',
        'Wang Yi Meets Putin in Kremlin as China-Russia Ties Deepen',
      ],
      [],
    ])
  })

  it('reads reports that name more people than a call takes arguments', () => {
    const names = Array.from(
      { length: 150_000 },
      (_, at) =>
        `Q${at
          .toString(26)
          .replace(/\d/g, 'q$&x')
          .replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)))}`,
    )
    expect(parts(`${FIRST} It said ${names.join(' to ')}.\n\n${SECOND}`)).toHaveLength(2)
  }, 30_000)

  it('gives parts that are the whole text end to end, whatever the text', () => {
    const piece = fc.constantFrom(
      FIRST,
      SECOND,
      OTHER,
      'Share this',
      'Source: A',
      '😀 “Ünï',
      '',
      '12:05',
      'A line here',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('\n\n')
        const found = splitReports(text)
        if (found.length > 0) {
          expect(found.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
          expect(found.length).toBeGreaterThan(1)
        }
      }),
    )
  })
})
