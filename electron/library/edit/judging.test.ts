import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { sameTwo } from '../../../shared/align/said.ts'
import type { PassageView } from '../../../shared/ipc.ts'
import type { Judging } from '../../../shared/ipc/judging.ts'
import { EVERYTHING } from '../../../shared/ipc/list.ts'
import { MOST_ALIGNED } from '../../../shared/ipc/most.ts'
import { textOf } from '../../../shared/text/span.ts'
import { add, Place } from '../library.fixture.ts'
import type { Library } from '../library.ts'
import { viewOf } from '../view.fixture.ts'
import { judged, MOST_SAID } from './judging.ts'

const FERRY =
  'The ferry Astrid ran aground on the Skarv reef before dawn and 140 passengers climbed into the lifeboats of two trawlers.'
const COOK =
  '“We heard the hull tear and saw the sea come up the stairs,” the cook Ingrid Hauge told reporters on the quay.'
const FERN = 'Botanist Elspeth Moar of Dunvegan College found a fern thought extinct in the Gloup gorge.'
const EGGS = 'Eggs are dearer than they were a year ago, say the grocers of the county.'
const TEXTS = [`${FERRY}\n\n${COOK}\n\n${FERN}`, `${COOK}\n\n${EGGS}\n\n${FERRY}`]

const place = new Place()
const folder = (): string => path.join(place.folder, 'articles')

async function opened(): Promise<{ library: Library; a: string; b: string }> {
  await mkdir(folder())
  for (const [at, text] of TEXTS.entries()) await writeFile(path.join(folder(), `${String(at)}.txt`), text)
  const library = await place.open()
  await add(library, folder())
  const [a = '', b = ''] = viewOf(library).articles.map(({ id }) => id)
  return { library, a, b }
}

/** Two texts that share one sentence that has no end. */
async function longOnes(): Promise<{ library: Library; a: string; b: string }> {
  const names = Array.from({ length: 700 }, (_, at) => `Oberbootsmannsmaat${String(at)}`).join(' and ')
  await mkdir(folder())
  await writeFile(path.join(folder(), '0.txt'), `${FERN}\n\nOn board were ${names} of the Astrid.`)
  await writeFile(path.join(folder(), '1.txt'), `${EGGS}\n\nOn board were ${names} of the Astrid.`)
  const library = await place.open()
  await add(library, folder())
  const [a = '', b = ''] = viewOf(library).articles.map(({ id }) => id)
  return { library, a, b }
}

const sideOf = ({ start, end }: PassageView['a']) => ({ start, end })

const spanIn = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
})

/** What is said of some words of the first text and some of the second. */
function of(a: string, b: string, inA: string, inB: string, said: Judging['said']): Judging {
  return { a, b, spanA: spanIn(TEXTS[0] ?? '', inA), spanB: spanIn(TEXTS[1] ?? '', inB), said }
}

/** The passages by how they begin and where they come from. */
function shown(library: Library, a: string, b: string): string[] {
  const pair = library.pair(a, b)
  return pair.passages.map(({ state, kind, a }) => `${textOf(pair.a.text, a).slice(0, 8).trim()} ${kind} ${state}`)
}

const AS_FOUND = ['The ferr verbatim found', 'We heard verbatim found']

describe('what a person says of passages', () => {
  it('changes no list', async () => {
    const { library, a, b } = await opened()
    const before = library.size()
    await library.edits.judge(of(a, b, FERRY, FERRY, 'rejected'))
    const after = library.size()
    await library.edits.turn('undo')
    const back = library.size()
    expect([after.version, back.version, library.catalog.list(EVERYTHING).version]).toEqual(
      new Array(3).fill(before.version),
    )
    expect(new Set([before.passages, after.passages, back.passages]).size).toBe(3)
    expect([after.history.undo, back.history.redo]).toEqual(['rejecting a passage', 'rejecting a passage'])
  })

  it('can be confirmed and rejected whole however long it is, and aligned up to a bound', async () => {
    const { library, a, b } = await longOnes()
    const { passages } = library.pair(a, b)
    const [long] = passages
    if (long === undefined) throw new Error('they share a passage')
    const { a: spanA, b: spanB } = { a: sideOf(long.a), b: sideOf(long.b) }
    expect(spanA.end - spanA.start).toBeGreaterThan(MOST_ALIGNED)
    await library.edits.judge({ a, b, spanA, spanB, said: 'rejected' })
    expect(library.pair(a, b).rejected).toHaveLength(1)
    await library.edits.judge({ a, b, spanA, spanB, said: 'none' })
    await library.edits.judge({ a, b, spanA, spanB, said: 'confirmed' })
    expect(library.pair(a, b).passages.map(({ state }) => state)).toContain('confirmed')
    await expect(library.edits.judge({ a, b, spanA, spanB, said: 'aligned' })).rejects.toMatchObject({
      fault: { code: 'bad-request' },
    })
  })

  it('is kept up to a bound for two texts, and can be taken back beyond it', () => {
    const at = (start: number) => ({ a: { start, end: start + 4 }, b: { start, end: start + 4 } })
    const known = Array.from({ length: MOST_SAID }, (_, each) => ({ ...at(each * 10), said: 'aligned' as const }))
    expect(() => judged(at(MOST_SAID * 10), 'aligned', known)).toThrow('So much')
    expect(judged(at(MOST_SAID * 10), 'aligned', known.slice(1))).toHaveLength(1)
    expect(judged(at(0), 'none', known)).toEqual([{ ...at(0), said: null }])
    expect(judged(at(0), 'rejected', known)).toEqual([{ ...at(0), said: 'rejected' }])
  })

  it('is laid over what is found, over a restart, and taken back to the first answer', async () => {
    const { library, a, b } = await opened()
    const first = library.pair(a, b)
    expect(shown(library, a, b)).toEqual(AS_FOUND)
    await library.edits.judge(of(a, b, FERN, EGGS, 'aligned'))
    await library.edits.judge(of(a, b, FERRY, FERRY, 'rejected'))
    await library.edits.judge(of(a, b, COOK, COOK, 'confirmed'))
    const after = ['We heard verbatim confirmed', 'Botanist reworded aligned']
    expect([shown(library, a, b), library.edits.history.undo]).toEqual([after, 'confirming a passage'])
    const next = await place.again(library)
    const pair = next.pair(a, b)
    expect([shown(next, a, b), pair.rejected.map((one) => textOf(pair.a.text, one.a))]).toEqual([
      after,
      [FERRY.slice(0, -1)],
    ])
    for (let at = 0; at < 3; at++) await next.edits.turn('undo')
    expect(next.pair(a, b)).toEqual(first)
    for (let at = 0; at < 3; at++) await next.edits.turn('redo')
    expect(next.pair(a, b)).toEqual(pair)
  })

  it('is the same from the other article, and counts alike in shares, overlaps and families', async () => {
    const { library, a, b } = await opened()
    await library.edits.judge({
      a: b,
      b: a,
      spanA: spanIn(TEXTS[1] ?? '', EGGS),
      spanB: spanIn(TEXTS[0] ?? '', FERN),
      said: 'aligned',
    })
    await library.edits.judge(of(a, b, FERRY, FERRY, 'rejected'))
    const [pair, turned] = [library.pair(a, b), library.pair(b, a)]
    const sides = ({ a, b, state, kind }: PassageView) => JSON.stringify([state, kind, a, b])
    expect(turned.passages.map(({ a, b, ...rest }) => sides({ ...rest, a: b, b: a })).sort()).toEqual(
      pair.passages.map(sides).sort(),
    )
    const { shared, copied, longest } = (await library.comparing.overlaps({ article: a, others: [b] }))[0] ?? {}
    expect([shared, copied, longest?.text.slice(0, 8)]).toEqual([
      { here: pair.shares.a.shared, there: pair.shares.b.shared },
      { here: 22, there: 22 },
      'We heard',
    ])
    const story = await library.comparing.story({ base: a, others: [b], pairs: 'all' }, new AbortController().signal)
    const [base, other] = story.reports
    const both = story.families
      .filter(({ members }) => members.length === 2)
      .map(({ members: [x, y] }) => [textOf(base?.text ?? '', x), y && textOf(other?.text ?? '', y)])
    expect(both).toEqual([
      [COOK, COOK],
      [FERN, EGGS],
    ])
  })

  it('is taken back of one passage by saying none, whatever was said first', async () => {
    const { library, a, b } = await opened()
    for (const said of ['confirmed', 'none', 'rejected', 'none'] as const)
      await library.edits.judge(of(a, b, COOK, COOK, said))
    expect(shown(library, a, b)).toEqual(AS_FOUND)
    await library.edits.judge(of(a, b, FERN, EGGS, 'aligned'))
    await library.edits.judge(of(a, b, FERN, EGGS, 'none'))
    expect(shown(library, a, b)).toEqual(AS_FOUND)
    await library.edits.judge(of(a, b, COOK, COOK, 'rejected'))
    await library.edits.judge(of(a, b, COOK, COOK, 'confirmed'))
    expect(shown(library, a, b)).toEqual(['The ferr verbatim found', 'We heard verbatim confirmed'])
    const again = await library.edits.judge(of(a, b, COOK, COOK, 'confirmed'))
    expect(again.changed).toBe(false)
  })

  it('holds where the engine finds other bounds, and where it finds nothing', async () => {
    const { library, a, b } = await opened()
    await library.edits.judge(
      of(
        a,
        b,
        'We heard the hull tear and saw the sea come up the stairs',
        'We heard the hull tear and saw the sea',
        'confirmed',
      ),
    )
    await library.edits.judge(of(a, b, FERN, FERRY, 'confirmed'))
    await library.edits.judge(
      of(a, b, 'on the Skarv reef before dawn and 140 passengers', 'on the Skarv reef before dawn', 'rejected'),
    )
    expect(shown(library, a, b)).toEqual(['We heard verbatim confirmed', 'Botanist reworded confirmed'])
  })

  it('goes by whole words of the report', async () => {
    const { library, a, b } = await opened()
    const said = await library.edits.judge(of(a, b, 'tanist Elspeth Moar of Dun', 'dearer than they w', 'aligned'))
    expect([textOf(TEXTS[0] ?? '', said.a), textOf(TEXTS[1] ?? '', said.b)]).toEqual([
      'Botanist Elspeth Moar of Dunvegan',
      'dearer than they were',
    ])
    expect(library.pair(a, b).passages.some((one) => sameTwo(one, said))).toBe(true)
  })

  it.each([
    ['nothing', { start: 4, end: 4 }],
    ['what is turned round', { start: 9, end: 4 }],
    ['what lies beyond the text', { start: 0, end: 100_000 }],
    ['what lies behind the text', { start: 900, end: 910 }],
    ['white space alone', { start: FERRY.length, end: FERRY.length + 2 }],
  ])('is refused of %s', async (_what, spanA) => {
    const { library, a, b } = await opened()
    const judging: Judging = { a, b, spanA, spanB: { start: 0, end: 9 }, said: 'aligned' }
    await expect(library.edits.judge(judging)).rejects.toMatchObject({ fault: { code: 'bad-request' } })
    await expect(library.edits.judge({ ...judging, a: b })).rejects.toMatchObject({ fault: { code: 'bad-request' } })
    expect(library.edits.history.undo).toBe(null)
  })

  it('is refused of one article alone, and of one that is not there', async () => {
    const { library, a } = await opened()
    const judging = { ...of(a, a, FERN, FERRY, 'aligned'), spanB: { start: 0, end: 9 } }
    await expect(library.edits.judge(judging)).rejects.toMatchObject({ fault: { code: 'bad-request' } })
    await expect(library.edits.judge({ ...judging, b: 'f'.repeat(32) })).rejects.toMatchObject({
      fault: { code: 'unknown-article' },
    })
  })

  it('stays with the version of the text of which it was said', async () => {
    const { library, a, b } = await opened()
    await library.edits.judge(of(a, b, COOK, COOK, 'rejected'))
    await writeFile(path.join(folder(), '1.txt'), `${TEXTS[1] ?? ''}\n\nNobody was hurt.`)
    await add(library, folder())
    const now =
      viewOf(library)
        .articles.map(({ id }) => id)
        .find((id) => id !== a) ?? ''
    expect(now).not.toBe(b)
    expect([shown(library, a, now), shown(library, a, b)]).toEqual([AS_FOUND, ['The ferr verbatim found']])
  })

  it('is taken back by what was said there where the stretch is less by now', () => {
    const [before, now] = [40, 30].map((end) => ({ a: { start: 0, end }, b: { start: 0, end: 40 } }))
    if (before === undefined || now === undefined) throw new Error('two stretches')
    const taken = (['rejected', 'aligned', 'confirmed'] as const).map((said) =>
      judged(now, 'none', [{ ...before, said }]),
    )
    expect(taken).toEqual(Array.from({ length: 3 }, () => [{ ...before, said: null }]))
  })
})
