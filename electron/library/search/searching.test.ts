import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { textOf } from '../../../shared/text/span.ts'
import type { SearchRequest } from '../../../shared/ipc/searching.ts'
import { add, Place } from '../library.fixture.ts'
import type { Library } from '../library.ts'
import { viewOf } from '../view.fixture.ts'

const place = new Place()
const never = new AbortController().signal

const search = (library: Library, query: string, more: Partial<SearchRequest> = {}) =>
  library.searching.search({ query, order: 'relevance', from: 0, limit: 20, within: null, ...more }, never)

const hitsOf = async (library: Library, query: string, more: Partial<SearchRequest> = {}) =>
  (await search(library, query, more)).groups.flatMap(({ hits }) => hits)
const headlines = async (library: Library, query: string) =>
  (await hitsOf(library, query)).map(({ headline }) => headline.slice(0, 12))

/** A library of reports that are written for a test: by their headlines, and the day on which they came out. */
async function withReports(
  ...reports: readonly (readonly [headline: string, day: string, text: string])[]
): Promise<Library> {
  const folder = path.join(place.folder, 'reports')
  await mkdir(folder, { recursive: true })
  for (const [at, [headline, day, text]] of reports.entries()) {
    const date = new Date(day).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
    await writeFile(path.join(folder, `${at}.txt`), `${headline}\n\nPublished: ${date}\n\n${text}`)
  }
  const library = await place.open()
  await add(library, folder)
  return library
}

const FERRY = 'The ferry ran aground off the coast at dawn, the harbour master said on Tuesday, and nobody was hurt.'

describe('a search', () => {
  it('answers by story, each hit with its words marked in the headline and in a snippet', async () => {
    const library = await place.withSamples()
    const { groups, total, next, didYouMean, understood } = await search(library, 'lavrov hegemony ')
    const [{ hits } = { hits: [] }] = groups
    const marked = hits.map(({ headline, headlineMarks, snippet: { text, marks } }) => [
      headlineMarks.map((mark) => textOf(headline, mark)),
      marks.map((mark) => textOf(text, mark)),
    ])
    expect([groups.length, total, next, didYouMean, understood.terms.map(({ text }) => text)]).toEqual([
      1,
      { articles: 2, stories: 1, atLeast: false },
      null,
      null,
      ['lavrov', 'hegemony'],
    ])
    expect(marked).toEqual([
      [['hegemony'], expect.arrayContaining(['Lavrov'])],
      [[], expect.arrayContaining(['hegemony'])],
    ])
  })

  it('gives places in the text as it is stored', async () => {
    const library = await place.withSamples()
    const [hit] = await hitsOf(library, '“illegal sanctions”')
    const words = await library.searching.wordsIn({ query: '"illegal sanctions"', articles: [hit?.article ?? ''] })
    const { text } = library.article(hit?.article ?? '')
    expect([words, hit?.first && textOf(text, hit.first)]).toEqual([['illegal sanctions'], 'illegal sanctions'])
  })

  it('says what was meant where nothing is as it was typed, and not where it is', async () => {
    const library = await place.withSamples()
    const { didYouMean, understood, groups } = await search(library, 'lavrof hegemony ')
    expect([didYouMean, understood.terms.map(({ meant }) => meant), groups[0]?.hits[0]?.quality]).toEqual([
      { query: 'Lavrov hegemony ', shown: true },
      [['Lavrov'], []],
      'typo',
    ])
    expect((await search(library, 'lavrof hegemony lavrof ')).didYouMean?.query).toBe('Lavrov hegemony Lavrov ')
    expect((await search(library, 'lavrov ')).didYouMean).toBeNull()
    expect((await search(library, 'qqqqqqq ')).didYouMean).toBeNull()
  })

  it('keeps to fields, dates, tags, what was read, and what is excluded', async () => {
    const library = await withReports(
      ['Ferry runs aground', '2022-03-30', FERRY],
      [
        'Harbour closed after accident',
        '2022-04-02',
        `${FERRY} “A quiet harbour is a safe one,” he said. It cost 1,500 pounds.`,
      ],
      [
        'Budget passed by the council',
        '2023-01-15',
        'The council passed its budget after a long debate about the harbour and the roads.',
      ],
    )
    const [budget = '', harbour = ''] = viewOf(library)
      .articles.map(({ id }) => id)
      .reverse()
    await library.edits.correct({
      articles: [harbour],
      fields: { outlet: { given: 'BBC News' }, byline: { given: 'Jane Smith' } },
      tags: { add: ['sea'], remove: [] },
    })
    await library.edits.markRead({ articles: [budget], read: true, byHand: true })
    const queries = [
      'harbour date:2022-03..2022-04',
      'harbour -ferry',
      'harbour date:2023 OR outlet:bbc',
      'outlet:bbc',
      'by:smith harbour',
      'tag:sea',
      'has:tag',
      'has:note',
      'is:unread date:2022',
      'quote:"quiet harbour"',
      'quote:aground',
      'number:1500',
      'number:1000..2000',
      '-harbour',
      'budget OR dawn',
    ]
    const all = await Promise.all(queries.map(async (query) => [query, (await headlines(library, query)).sort()]))
    const [ferry, closed, passed] = ['Ferry runs a', 'Harbour clos', 'Budget passe']
    expect(all).toEqual([
      [queries[0], [ferry, closed]],
      [queries[1], [passed]],
      [queries[2], [passed, closed].sort()],
      [queries[3], [closed]],
      [queries[4], [closed]],
      [queries[5], [closed]],
      [queries[6], [closed]],
      [queries[7], []],
      [queries[8], [ferry, closed]],
      [queries[9], [closed]],
      [queries[10], []],
      [queries[11], [closed]],
      [queries[12], [closed]],
      [queries[13], []],
      [queries[14], [passed, ferry, closed].sort()],
    ])
  })

  it('keeps to stories by their titles, and to what stands alone by its headline, as typed or else as meant', async () => {
    const library = await withReports(
      ['Ferry runs aground', '2022-03-30', FERRY],
      ['Harbour closed after accident', '2022-03-30', `${FERRY} It will open again on Friday.`],
      ['Budget passed by the council', '2023-01-15', 'The council passed its budget after a long debate.'],
    )
    const [story] = viewOf(library).stories.filter(({ articles }) => articles.length === 2)
    const isFerry = story?.title.startsWith('Ferry') === true
    const [title, other] = isFerry ? ['"ferry runs"', '"harbour closed"'] : ['"harbour closed"', '"ferry runs"']
    // The last but one stands in the text alone.
    const asked = [title, 'budget', 'BUDG', 'budgit', other, 'whale', '"budget debate"', 'aground']
    const found = await Promise.all(asked.map(async (words) => (await headlines(library, `story:${words}`)).sort()))
    const both = ['Ferry runs a', 'Harbour clos']
    const passed = ['Budget passe']
    expect(found).toEqual([both, passed, passed, passed, [], [], [], isFerry ? both : []])
  })

  it('is in the order that was chosen, a page at a time', async () => {
    const library = await withReports(
      [
        'Harbour news of the day',
        '2022-03-30',
        'The harbour, the harbour and again the harbour is what they spoke of in the town.',
      ],
      [
        'Old budget of the town',
        '2021-01-15',
        'The council passed its budget after a long debate about roads, schools and the harbour.',
      ],
      [
        'New bridge over the river',
        '2023-01-15',
        'A bridge was opened by the mayor beside the old station, not far from the harbour.',
      ],
    )
    const inOrder = async (order: SearchRequest['order']) =>
      (await hitsOf(library, 'harbour', { order })).map(({ headline }) => headline)
    expect([await inOrder('newest'), await inOrder('oldest'), (await inOrder('relevance'))[0]]).toEqual([
      ['New bridge over the river', 'Harbour news of the day', 'Old budget of the town'],
      ['Old budget of the town', 'Harbour news of the day', 'New bridge over the river'],
      'Harbour news of the day',
    ])
    const first = await search(library, 'harbour', { limit: 2 })
    const second = await search(library, 'harbour', { limit: 2, from: first.next ?? 0 })
    expect([first.groups.length, first.next, second.groups.length, second.next]).toEqual([2, 2, 1, null])
  })

  it('knows articles that came, and none that went', async () => {
    const library = await withReports(['Ferry runs aground', '2022-03-30', FERRY])
    expect(await headlines(library, 'zeppelin')).toEqual([])
    const file = path.join(place.folder, 'more.txt')
    await writeFile(
      file,
      'Airship seen above the town\n\nA zeppelin was seen above the town in the early morning, to everybody’s delight.',
    )
    await add(library, file)
    expect([await headlines(library, 'zeppelin '), await headlines(library, 'zepelin ')]).toEqual([
      ['Airship seen'],
      ['Airship seen'],
    ])
    await library.edits.remove({
      articles: (await hitsOf(library, 'zeppelin')).map(({ article }) => article),
      removed: true,
    })
    expect(await headlines(library, 'zeppelin')).toEqual([])
  })

  it('ends when it is no longer wanted', async () => {
    const library = await place.withSamples()
    const abort = new AbortController()
    abort.abort()
    const request = { query: 'china', order: 'relevance', from: 0, limit: 20, within: null } as const
    await expect(library.searching.search(request, abort.signal)).rejects.toMatchObject({ fault: { code: 'stopped' } })
  })

  it('completes a field by what the library has', async () => {
    const library = await place.withSamples()
    const { options } = await library.searching.complete({ query: 'outlet:dail', at: 11 })
    expect(options).toEqual([{ text: '"Daily Mail" ', label: 'Daily Mail', articles: 1 }])
  })
})

describe('a passage', () => {
  it('is found in every article that has it, in the same words or with edits, by time', async () => {
    const said =
      'The ferry ran aground off the northern coast at dawn with two hundred passengers, and the harbour master said nobody was hurt in the accident.'
    const library = await withReports(
      ['Ferry runs aground', '2022-03-30', `${said} It was late.`],
      [
        'Accident at sea at dawn',
        '2022-04-02',
        `A quiet morning it was not. ${said.replace('northern coast', 'coast')} Trains ran.`,
      ],
      ['Earlier report of the accident', '2022-03-29', `${said} More soon.`],
      [
        'Budget passed by the council',
        '2023-01-15',
        'The council passed its budget after a long debate about the harbour and the roads.',
      ],
    )
    const view = viewOf(library).articles.find(({ headline }) => headline.value === 'Ferry runs aground')
    const { text } = library.article(view?.id ?? '')
    const start = text.indexOf(said)
    const { passages, compared } = await library.searching.passage(
      { article: view?.id ?? '', span: { start, end: start + said.length } },
      never,
    )
    expect(passages.map(({ headline, kind, here }) => [headline, kind, here.start >= start])).toEqual([
      ['Earlier report of the accident', 'verbatim', true],
      ['Accident at sea at dawn', 'edited', true],
    ])
    for (const { article, there, text: shown } of passages) {
      expect(textOf(library.article(article).text, there).replaceAll(/\s+/g, ' ')).toBe(shown)
    }
    expect(compared).toBeGreaterThanOrEqual(2)
  })

  it('of a few words is those words in a row', async () => {
    const library = await place.withSamples()
    const [hit] = await hitsOf(library, '"foreign minister"')
    const { text } = library.article(hit?.article ?? '')
    const start = text.indexOf('foreign minister', text.indexOf('\n'))
    const { passages } = await library.searching.passage(
      { article: hit?.article ?? '', span: { start, end: start + 'foreign minister'.length } },
      never,
    )
    expect([
      passages.length > 0,
      passages.every(({ kind, text: shown }) => kind === 'verbatim' && /foreign minister/i.test(shown)),
    ]).toEqual([true, true])
  })

  it('must be some words of a report', async () => {
    const library = await place.withSamples()
    const [article = ''] = viewOf(library).articles.map(({ id }) => id)
    await expect(library.searching.passage({ article, span: { start: 0, end: 0 } }, never)).rejects.toMatchObject({
      fault: { code: 'bad-request' },
    })
  })
})
