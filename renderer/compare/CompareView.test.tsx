import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PairView } from '../../shared/ipc.ts'
import { runCommand } from '../state/commands.ts'
import { storyOf, verbsOf } from '../state/library.fixture.ts'
import { libraryChanged } from '../state/library.ts'
import type { TestLibrary } from '../state/library.fixture.ts'
import { pairRoute, useRoute } from '../state/route.ts'
import { useSettings } from '../state/settings.ts'
import { CompareView } from './CompareView.tsx'
import { samplePair } from './sample-pair.fixture.ts'

const comparePair = vi.fn()
let library: TestLibrary

beforeEach(() => {
  vi.stubGlobal('crossread', { ...verbsOf(() => library), comparePair })
  // happy-dom loads no fonts.
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() })
  comparePair.mockResolvedValue({ ok: true, value: samplePair() })
  useSettings.setState({ ...useSettings.getInitialState(), read: true })
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

let pairs = 0

/** A pair that nobody has looked at: places are kept for as long as the app runs. */
function newPair(): PairView {
  pairs++
  const { a, b, ...rest } = samplePair()
  return { ...rest, a: { ...a, id: `a${String(pairs)}` }, b: { ...b, id: `b${String(pairs)}` } }
}

async function open(pair: PairView) {
  library = { articles: [pair.a, pair.b], stories: [storyOf('s', 'The meeting', [pair.a.id, pair.b.id])] }
  comparePair.mockResolvedValue({ ok: true, value: pair })
  // Everything that follows from the answer, effects included, has happened when this is over.
  await act(async () => {
    render(<CompareView route={pairRoute(pair.a.id, pair.b.id)} />)
    await Promise.resolve()
  })
}

/** happy-dom lays nothing out: a width of nothing is the narrow view, so the columns are asked for. */
function withWidth(width: number) {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(width)
}

const column = (name: string) => screen.getByRole('region', { name })
const marksIn = (name: string) => [...column(name).querySelectorAll('mark')]

describe('two columns', () => {
  beforeEach(() => {
    withWidth(1440)
  })
  afterEach(() => {
    vi.restoreAllMocks()
  })

  it('show each report as it stands, every mark the exact words of its passage', async () => {
    await open(newPair())
    const pair = samplePair()
    const shown = [...column('BBC').querySelectorAll('p[data-paragraph]')].map((each) => each.textContent)
    expect(shown).toEqual(pair.b.body.map(({ start, end }) => pair.b.text.slice(start, end)))
    const words = [...column('Meeting in June').querySelectorAll('mark')].map((mark) => mark.textContent)
    expect(words).toEqual(['Ministers will meet again in June', 'Three people were killed on Monday', 'police'])
  })

  it('give weight to the changed words of an edited passage, on both sides', async () => {
    await open(newPair())
    const changed = (name: string) =>
      [...column(name).querySelectorAll('mark[data-kind="edited"] span')].map((word) => word.textContent)
    expect([changed('Meeting in June'), changed('BBC')]).toEqual([['killed'], ['young', 'found dead']])
  })

  it('hide stock phrases at first, show them dimmed when asked, and keep that with the pair', async () => {
    const pair = newPair()
    const passages = pair.passages.map((passage) => ({ ...passage, formula: passage.words === 1 }))
    await open({ ...pair, passages })
    const seen = () => ({
      marks: marksIn('BBC').map((mark) => [mark.textContent, mark.hasAttribute('data-formula')]),
      options: within(screen.getByRole('listbox')).getAllByRole('option').length,
      legend: screen.getByRole('contentinfo').textContent.replace(/JK.*/, ''),
    })
    const hidden = seen()
    const show = screen.getByRole('button', { name: '2 shown · 1 hidden by filters: show' })
    show.focus()
    fireEvent.click(show)
    const toggle = screen.getByRole('button', { name: 'All 3 shown · 1 of them filtered: hide' })
    const shown = seen()
    expect(document.activeElement).toBe(toggle)

    cleanup()
    await open({ ...pair, passages })
    expect([hidden, shown, seen()]).toEqual([
      {
        marks: [
          ['Three young people were found dead on Monday', false],
          ['Ministers will meet again in June', false],
        ],
        options: 2,
        legend: 'verbatim 1edited 1paragraph only here 12 shown · 1 hidden by filtersShow',
      },
      {
        marks: [
          ['Three young people were found dead on Monday', false],
          ['Ministers will meet again in June', false],
          ['police', true],
        ],
        options: 3,
        legend: 'verbatim 1edited 1paragraph only here 1All 3 shown · 1 of them filteredHide',
      },
      shown,
    ])
  })

  it('draw one ribbon behind the passages of a run, whose own show when they are looked at', async () => {
    const pair = newPair()
    const whole = (text: string) => ({ start: 0, end: text.length })
    await open({ ...pair, runs: [{ a: whole(pair.a.text), b: whole(pair.b.text) }] })
    const ribbons = [...document.querySelectorAll<SVGGElement>('svg g[data-kind]')].map(({ dataset }) => [
      'run' in dataset ? 'run' : dataset['passage'],
      dataset['kind'],
      'behind' in dataset,
    ])
    expect(ribbons).toEqual([
      ['run', 'several', false],
      ['0', 'verbatim', false],
      ['1', 'edited', true],
      ['2', 'verbatim', true],
    ])
  })

  it('say what a mark is, and announce what is selected from the side that was clicked', async () => {
    await open(newPair())
    const said =
      'Passage 2 of 3, edited, 8 words, paragraph 1; also in the other report paragraph 2; changed: found dead → killed; only here: young'
    const mark = within(column('BBC')).getByRole('button', { name: /^Three young people/ })
    expect(mark.getAttribute('aria-description')).toBe(said)
    fireEvent.click(mark)
    expect(screen.getByRole('status').textContent).toBe(said)
    expect(marksIn('Meeting in June').find((each) => each.getAttribute('aria-current') === 'true')?.textContent).toBe(
      'Three people were killed on Monday',
    )
  })

  it('are stepped through by command, from the keyboard too', async () => {
    await open(newPair())
    const counter = () => within(screen.getByRole('region', { name: 'Passages' })).getByText(/of 3$|^3$/).textContent
    const steps = ['passage.next', 'passage.next', 'passage.previous', 'selection.clear'] as const
    const seen = steps.map((step) => {
      act(() => {
        runCommand(step)
      })
      return counter()
    })
    expect(seen).toEqual(['1 of 3', '2 of 3', '1 of 3', '3'])
    fireEvent.keyDown(marksIn('Meeting in June').at(-1) ?? document.body, { key: 'Enter' })
    expect(counter()).toBe('3 of 3')
  })

  it('have one tab stop among the marks of each, which follows the selection', async () => {
    await open(newPair())
    const stops = () =>
      ['Meeting in June', 'BBC'].map((name) =>
        [...column(name).querySelectorAll('mark[tabindex="0"]')].map((mark) => mark.textContent),
      )
    const before = stops()
    act(() => {
      runCommand('passage.next')
      runCommand('passage.next')
    })
    expect([before, stops()]).toEqual([
      [['Ministers will meet again in June'], ['Three young people were found dead on Monday']],
      [['Three people were killed on Monday'], ['Three young people were found dead on Monday']],
    ])
  })

  it('are left and found again as they were', async () => {
    const pair = newPair()
    await open(pair)
    act(() => {
      runCommand('passage.next')
      runCommand('view.passages')
    })
    cleanup()
    await open(pair)
    expect([screen.queryByRole('listbox'), document.querySelector('mark[aria-current="true"]')?.textContent]).toEqual([
      null,
      'Ministers will meet again in June',
    ])
  })

  it('give the keys again to the report in which the person acted', async () => {
    const pair = newPair()
    await open(pair)
    const first = document.activeElement
    fireEvent.click(marksIn('BBC')[0] ?? document.body)
    cleanup()
    await open(pair)
    expect([first?.getAttribute('aria-label'), document.activeElement]).toEqual(['Meeting in June', column('BBC')])
  })

  it('name the keys that act, and no single letters once these are switched off', async () => {
    useSettings.setState({ hintsSeen: false })
    await open(newPair())
    const shown = () =>
      [screen.getByRole('list', { name: 'Keys' }), screen.getByRole('complementary', { name: 'Hints' })].map((place) =>
        Array.from(place.querySelectorAll('kbd'), (cap) => cap.textContent).join(' '),
      )
    const before = shown()
    act(() => {
      useSettings.setState({ singleKeys: false })
    })
    expect([before, shown()]).toEqual([
      ['J K L ?', 'G M'],
      ['Alt ↓ Alt ↑', 'Alt ↓ Alt ↑'],
    ])
  })

  it('say that nothing is shared, why, and offer to read each', async () => {
    const pair = { ...newPair(), passages: [] }
    await open(pair)
    expect(screen.getByText('No shared passage was found.')).toBeTruthy()
    expect(screen.queryByRole('listbox')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Read BBC' }))
    expect(useRoute.getState().entries.at(-1)).toEqual({ view: 'article', id: pair.b.id })
  })
})

describe('one text at a time', () => {
  it('stands under each shared passage what the other report has of it', async () => {
    await open(newPair())
    const card = screen.getByRole('group', { name: 'BBC, paragraph 2' })
    expect(card.querySelector('blockquote')?.textContent).toBe('Ministers will meet again in June')
    fireEvent.click(screen.getByRole('button', { name: 'BBC', pressed: false }))
    expect(screen.getByRole('group', { name: 'Meeting in June, paragraph 1' })).toBeTruthy()
  })
})

it('says what went wrong and tries again', async () => {
  const fault = { code: 'unknown-article', message: 'That article is gone.', recovery: 'Go back to the library.' }
  comparePair.mockResolvedValueOnce({ ok: false, fault })
  render(<CompareView route={pairRoute('a', 'b')} />)
  expect(await screen.findByText('That article is gone.')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('region', { name: 'Meeting in June' })).toBeTruthy()
})

it('takes in what the person says of passages, and stays at the selected one', async () => {
  withWidth(1440)
  const pair = newPair()
  await open(pair)
  act(() => {
    runCommand('passage.next')
    runCommand('passage.next')
  })
  const judgePassage = vi.fn().mockResolvedValue({
    ok: true,
    value: { a: pair.passages[0]?.a, b: pair.passages[0]?.b, changed: true },
  })
  vi.stubGlobal('crossread', { ...verbsOf(() => library), comparePair, judgePassage })
  const [edited, ...others] = pair.passages
  if (edited === undefined) throw new Error('a passage')
  comparePair.mockResolvedValue({
    ok: true,
    value: { ...pair, passages: [{ ...edited, state: 'confirmed' }, ...others] },
  })
  await act(async () => {
    runCommand('passage.confirm')
    await Promise.resolve()
    libraryChanged({ version: 2, articles: 2, history: { undo: null, redo: null }, passages: 1 })
  })
  expect(judgePassage).toHaveBeenCalledWith({
    a: pair.a.id,
    b: pair.b.id,
    spanA: { start: edited.a.start, end: edited.a.end },
    spanB: { start: edited.b.start, end: edited.b.end },
    said: 'confirmed',
  })
  const selected = screen.getByRole('option', { selected: true })
  expect(selected.textContent).toContain('confirmed')
  expect(screen.getByRole('status').textContent).toContain('edited, confirmed')
  vi.restoreAllMocks()
})
