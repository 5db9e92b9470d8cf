import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Overlap, Request } from '../../shared/ipc.ts'
import { runCommand } from '../state/commands.ts'
import { useDone } from '../state/done.ts'
import { forgetCards } from '../state/cards.ts'
import { cardOf, stated, storyOf, verbsOf } from '../state/library.fixture.ts'
import type { TestLibrary } from '../state/library.fixture.ts'
import { currentRoute, pairRoute, useRoute } from '../state/route.ts'
import { StoryView } from './StoryView.tsx'

const library: TestLibrary = {
  articles: [
    cardOf('late', 'Ministers condemn sanctions', {
      outlet: stated('Daily Mail'),
      published: stated('2022-03-31'),
      words: 100,
    }),
    cardOf('wire', 'Ministers meet in Anhui', {
      outlet: stated('Reuters'),
      published: stated('2022-03-30T09:00:00Z'),
      words: 200,
    }),
    cardOf('copy', 'Talks begin', { published: stated('2022-03-30T12:10:00Z'), words: 50 }),
  ],
  stories: [
    storyOf('s', 'The meeting', ['late', 'wire', 'copy'], {
      reasons: ['All 3 name Lavrov'],
      outlets: ['Daily Mail', 'Reuters'],
      unknownOutlets: 1,
    }),
  ],
}

/** What the page reads. */
let now = library

/** The copy has nearly all of its words from the wire; the late report has a quotation from it. */
const OVERLAPS: Readonly<Record<string, Overlap>> = {
  'wire copy': overlap('copy', 48, 48, 20, 'There is no limit to our cooperation'),
  'wire late': overlap('late', 30, 25, 12, 'no limit to our cooperation'),
  'copy late': overlap('late', 0, 0, 0, ''),
}

function overlap(article: string, here: number, there: number, words: number, text: string): Overlap {
  const place = { start: 10, end: 60 }
  const longest = words === 0 ? null : { kind: 'verbatim' as const, words, here: place, there: place, text }
  return { article, shared: { here, there }, copied: { here, there }, longest }
}

const readOverlaps = vi.fn(({ article, others }: Request<'readOverlaps'>) =>
  Promise.resolve({ ok: true, value: others.flatMap((other) => OVERLAPS[`${article} ${other}`] ?? []) }),
)

const placeArticles = vi.fn(({ articles }: Request<'placeArticles'>) =>
  Promise.resolve({ ok: true, value: { articles: articles.length } }),
)

beforeEach(() => {
  now = library
  placeArticles.mockClear()
  vi.stubGlobal('crossread', { ...verbsOf(() => now), readOverlaps, placeArticles })
})

afterEach(() => {
  cleanup()
  forgetCards()
  vi.unstubAllGlobals()
})

async function open() {
  await act(async () => {
    render(<StoryView of="late" />)
    await Promise.resolve()
  })
  await waitFor(() => {
    expect(screen.getByRole('grid').getAttribute('aria-busy')).toBe('false')
  })
}

const route = () => currentRoute(useRoute.getState())

it('shows the headlines in the order of time, and which report runs the text of another', async () => {
  await open()
  const rows = within(screen.getByRole('region', { name: 'Headlines' })).getAllByRole('listitem')
  expect(rows.map((row) => row.textContent)).toEqual([
    'March 30, 2022 09:00 UTC 1Unread Reuters200 wordsMinisters meet in Anhui',
    '12:10 UTC 3 hours later 2Unread Unknown outletcopy.txt50 wordsTalks beginRuns the text of Reuters',
    'March 31, 2022 1 day later 3Unread Daily Mail100 wordsMinisters condemn sanctions',
  ])
  expect(screen.getByText('2 texts')).toBeTruthy()
  fireEvent.click(within(rows[1] ?? document.body).getByRole('button', { name: 'Reuters' }))
  expect(route()).toEqual(pairRoute('wire', 'copy'))
})

it('shows how much of each report stands in each other, walked by arrows', async () => {
  await open()
  const cells = within(screen.getByRole('grid')).getAllByRole('button')
  expect(cells.map((cell) => cell.textContent)).toEqual(['24%', '15%', '96%', '0%', '25%', '0%'])
  expect(cells[0]?.getAttribute('aria-label')).toBe('24% of Reuters stands in Talks begin')
  cells[0]?.focus()
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowDown' })
  // Over the cell in which the second report would meet itself.
  expect(document.activeElement).toBe(cells[5])
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowDown' })
  expect(document.activeElement).toBe(cells[5])
  fireEvent.click(document.activeElement ?? document.body)
  expect(route()).toEqual(pairRoute('late', 'copy'))
})

it('shows a passage that several reports share once, with all of them, and compares the first two by its key', async () => {
  await open()
  const passages = within(screen.getByRole('region', { name: 'Longest shared passages' })).getAllByRole('button')
  expect(passages.map((passage) => passage.textContent)).toEqual([
    'There is no limit to our cooperationverbatim · 20 words · Reuters, Talks begin, and Daily Mail',
  ])
  runCommand('articles.compare')
  expect(route()).toEqual(pairRoute('wire', 'copy'))
})

it('says what came in the way', async () => {
  const fault = { code: 'unknown-article', message: 'It is gone.', recovery: 'Choose another.' }
  readOverlaps.mockResolvedValueOnce({ ok: false, fault } as never)
  await act(async () => {
    render(<StoryView of="late" />)
    await Promise.resolve()
  })
  expect(await screen.findByText('It is gone. Choose another.')).toBeTruthy()
  expect(screen.queryByText('2 texts')).toBeNull()
})

const action = (name: string) => screen.getByRole('button', { name })

it('splits off what is chosen, by boxes that take the focus, and ends that by Escape', async () => {
  await open()
  fireEvent.click(action('Split off…'))
  const [first] = screen.getAllByRole('checkbox')
  expect([document.activeElement, first?.getAttribute('aria-label')]).toEqual([first, 'Choose Ministers meet in Anhui'])
  runCommand('selection.clear')
  await waitFor(() => {
    expect(screen.queryByRole('checkbox')).toBeNull()
  })
  expect(document.activeElement).toBe(action('Split off…'))
  fireEvent.click(action('Split off…'))
  fireEvent.click(screen.getAllByRole('checkbox')[1] ?? document.body)
  fireEvent.click(action('Split 1 report off'))
  await waitFor(() => {
    expect(useDone.getState().words).toBe('1 report split off')
  })
  expect(placeArticles.mock.calls).toEqual([[{ articles: ['copy'], place: { kind: 'own' } }]])
})

it('stays with the rest where the report that it is known by is split off', async () => {
  await open()
  fireEvent.click(action('Split off…'))
  fireEvent.click(screen.getByRole('checkbox', { name: 'Choose Ministers condemn sanctions' }))
  fireEvent.click(action('Split 1 report off'))
  await waitFor(() => {
    expect(route()).toEqual({ view: 'story', of: 'wire' })
  })
})

it('shows which reports may not belong, what was said by hand, and takes the word that they do', async () => {
  const [story] = library.stories
  if (story === undefined) throw new Error('there is one')
  now = { ...library, stories: [{ ...story, sure: false, doubtful: ['copy'], byHand: true, pinned: true }] }
  await open()
  const rows = within(screen.getByRole('region', { name: 'Headlines' })).getAllByRole('listitem')
  expect(rows.map((row) => row.textContent.includes('maybe'))).toEqual([false, true, false])
  const why = within(screen.getByRole('region', { name: 'Why maybe together' })).getAllByRole('listitem')
  expect(why[0]?.textContent).toBe('Grouped by hand')
  expect(screen.getByText('pinned')).toBeTruthy()
  for (const name of ['They belong together', 'Unpin', 'Let Crossread group them again']) fireEvent.click(action(name))
  await waitFor(() => {
    expect(placeArticles.mock.calls.map(([{ place }]) => place.kind)).toEqual(['one', 'unpin', 'free'])
  })
})
