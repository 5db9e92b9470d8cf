import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { contract } from '../../shared/ipc.ts'
import type { StoryComparison } from '../../shared/ipc.ts'
import { textOf } from '../../shared/text/span.ts'
import { add, Place } from './library.fixture.ts'
import type { Library } from './library.ts'
import { viewOf } from './view.fixture.ts'

const FERRY =
  'The ferry Astrid ran aground on the Skarv reef before dawn and 140 passengers climbed into the lifeboats of two trawlers.'
const COOK =
  '“We heard the hull tear and saw the sea come up the stairs,” the cook Ingrid Hauge told reporters on the quay.'
const OWNER =
  'The owner, Tore Lines, has suspended its night crossings until divers have inspected the hull of each vessel.'
const FERN =
  'Botanist Elspeth Moar of Dunvegan College found a fern thought extinct in the Gloup gorge, two miles from Sumburgh.'

const place = new Place()
const signal = new AbortController().signal

async function libraryOf(texts: readonly string[]): Promise<{ library: Library; ids: readonly string[] }> {
  const folder = path.join(place.folder, 'articles')
  await mkdir(folder)
  await Promise.all(texts.map((text, at) => writeFile(path.join(folder, `${at}.txt`), text)))
  const library = await place.open()
  await add(library, folder)
  return { library, ids: viewOf(library).articles.map(({ id }) => id) }
}

/** The words of each family by the place of its reports in the answer. */
function wordsOf({ reports, families }: StoryComparison): Record<number, string>[] {
  return families.map(({ members }) =>
    Object.fromEntries(
      members.map((member) => {
        const at = reports.findIndex(({ id }) => id === member.report)
        return [at, textOf(reports[at]?.text ?? '', member)]
      }),
    ),
  )
}

const TEXTS = [`${FERRY}\n\n${FERN}`, `${COOK}\n\n${FERRY}\n\n${OWNER}`, `${OWNER}\n\n${COOK}`]

describe('compareStory', () => {
  it('tells what the reports say alike, two of the others too', async () => {
    const { library, ids } = await libraryOf(TEXTS)
    const [base = '', ...others] = ids
    const found = await library.comparing.story({ base, others, pairs: 'all' }, signal)
    expect(found.reports.map(({ id }) => id)).toEqual(ids)
    expect(wordsOf(found)).toEqual([{ 0: FERRY, 1: FERRY }, { 0: FERN }, { 1: COOK, 2: COOK }, { 1: OWNER, 2: OWNER }])
    expect(contract.compareStory.reply.parse(found)).toEqual(found)
  })

  it('tells at first what each of the others has from the base alone', async () => {
    const { library, ids } = await libraryOf(TEXTS)
    const [base = '', ...others] = ids
    const found = await library.comparing.story({ base, others, pairs: 'base' }, signal)
    expect(wordsOf(found).map((family) => Object.keys(family).join())).toEqual(['0,1', '0', '1', '2', '2', '1'])
  })

  it('has what the base shares with each other one as the pair has it', async () => {
    const { library, ids } = await libraryOf(TEXTS)
    const [base = '', ...others] = ids
    const { beside } = await library.comparing.story({ base, others, pairs: 'all' }, signal)
    expect(beside.map(({ report }) => report)).toEqual(others)
    for (const { report, ...shared } of beside) {
      const { a, b, ...pair } = library.pair(base, report)
      expect([a.id, b.id, shared]).toEqual([base, report, pair])
    }
  })

  it('tells of an edited statement what differs from its lead', async () => {
    const edited = FERRY.replace('before dawn', 'at midnight').replace('140 passengers', '140 people')
    const { library, ids } = await libraryOf([`${FERRY}\n\n${FERN}`, `${edited}\n\n${OWNER}`, `${FERRY}\n\n${OWNER}`])
    const [base = '', ...others] = ids
    const found = await library.comparing.story({ base, others, pairs: 'all' }, signal)
    const textIn = (id: string) => found.reports.find((report) => report.id === id)?.text ?? ''
    const changes = found.families.flatMap(({ members: [lead, ...rest] }) =>
      rest.map((member) => [
        member.kind,
        member.changes?.map(({ a, b }) => `${textOf(textIn(lead.report), a)} → ${textOf(textIn(member.report), b)}`),
      ]),
    )
    expect(changes).toEqual([
      ['edited', ['before dawn → at midnight', 'passengers → people']],
      ['verbatim', undefined],
      ['verbatim', undefined],
    ])
    expect(contract.compareStory.reply.parse(found)).toEqual(found)
  })

  it('takes each report once, and leaves out those that are gone', async () => {
    const { library, ids } = await libraryOf(TEXTS)
    const [base = '', other = ''] = ids
    const others = [other, base, 'f'.repeat(32), other]
    const found = await library.comparing.story({ base, others, pairs: 'all' }, signal)
    expect([found.reports.map(({ id }) => id), found.beside.length]).toEqual([[base, other], 1])
    const alone = await library.comparing.story({ base, others: [base], pairs: 'all' }, signal)
    expect(wordsOf(alone)).toEqual([{ 0: FERRY }, { 0: FERN }])
    await expect(
      library.comparing.story({ base: 'f'.repeat(32), others: [base], pairs: 'all' }, signal),
    ).rejects.toMatchObject({ fault: { code: 'unknown-article' } })
  })

  it('ends where it is told to', async () => {
    const { library, ids } = await libraryOf(TEXTS)
    const [base = '', ...others] = ids
    const abort = new AbortController()
    const asked = library.comparing.story({ base, others, pairs: 'all' }, abort.signal)
    abort.abort()
    await expect(asked).rejects.toMatchObject({ fault: { code: 'stopped' } })
  })

  it('lets others be answered in between', async () => {
    const long = (at: number): string =>
      Array.from({ length: 20 }, (_, line) => `${FERRY.replace('140', String(at * 20 + line))} ${OWNER}`).join('\n\n')
    const { library, ids } = await libraryOf(Array.from({ length: 6 }, (_, at) => long(at)))
    const [base = '', ...others] = ids
    const asked = library.comparing.story({ base, others, pairs: 'all' }, signal).then(() => 'done')
    const anotherThree = async (): Promise<string> => {
      for (let turns = 0; turns < 3; turns++) await new Promise(setImmediate)
      return 'answered'
    }
    expect(await Promise.race([asked, anotherThree()])).toBe('answered')
    await asked
  })
})
