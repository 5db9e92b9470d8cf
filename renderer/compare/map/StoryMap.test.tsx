import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { StoryComparison } from '../../../shared/ipc.ts'
import { runCommand } from '../../state/commands.ts'
import { verbsOf } from '../../state/library.fixture.ts'
import { currentRoute, useRoute } from '../../state/route.ts'
import type { CompareRoute } from '../../state/route.ts'
import { CompareView } from '../CompareView.tsx'
import { keepPlace, placeOf } from '../state/places.ts'
import { placeAt } from '../statements/place-at.ts'
import { storyOfTexts } from '../story.fixture.ts'
import { keepNarrowing } from './kept.ts'
import { ORDINARY } from './rows.ts'

const route: CompareRoute = { view: 'compare', base: 'courier0', others: ['post0', 'times0'], mode: 'map' }
let answers: Map<string, (value: StoryComparison) => void>

beforeEach(() => {
  answers = new Map()
  const compareStory = ({ pairs }: { pairs: string }) =>
    new Promise((resolve) => {
      answers.set(pairs, (value) => {
        resolve({ ok: true, value })
      })
    })
  vi.stubGlobal('crossread', {
    ...verbsOf(() => ({ articles: [], stories: [] })),
    readStoryOf: () => new Promise(() => undefined),
    compareStory,
  })
  // The grid lays out its rows by the height of what scrolls.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1000)
  // Places are kept for as long as the app runs.
  keepPlace(route, placeAt(storyOfTexts(), undefined, route.base, undefined))
  keepNarrowing(route, ORDINARY)
  useRoute.setState({ entries: [route], at: 0 })
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

async function answer(pairs: 'base' | 'all') {
  await act(async () => {
    answers.get(pairs)?.(storyOfTexts(undefined, pairs))
    await Promise.resolve()
  })
}

async function open() {
  render(<CompareView route={route} />)
  await act(() => Promise.resolve())
  await answer('base')
}

const focused = () => document.activeElement?.getAttribute('aria-label')
const press = (key: string, more = {}) => fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more })
const rows = () => screen.getAllByRole('rowheader').map((each) => each.getAttribute('aria-label')?.slice(0, 26))
const totals = () => screen.getAllByRole('status').map(({ textContent }) => textContent)

it('has the first rows at once, and the rest when every two were compared; the cell keeps the focus', async () => {
  await open()
  expect(rows()).toEqual(['Statement 1: The ferry Ast', 'Statement 2: before dawn a', 'Statement 4: “We heard the'])
  expect(totals()[0]).toBe('3 statements · comparing the reports with each other')
  expect(focused()).toBe('Courier, paragraph 1, 9 words')
  await answer('all')
  expect(rows()).toEqual(['Added by Post and Times: T', 'Statement 1: The ferry Ast', 'Statement 3: “We heard the'])
  expect([totals()[0], focused()]).toEqual(['3 statements', 'Courier, paragraph 1, 21 words'])
  expect(screen.getByText('3 reports, 3 texts')).toBeTruthy()
  const grid = screen.getByRole('grid')
  expect([grid.getAttribute('aria-rowcount'), grid.getAttribute('aria-colcount')]).toEqual(['4', '4'])
  expect(screen.getAllByRole('columnheader').map((each) => each.getAttribute('aria-label'))).toEqual([
    null,
    'Courier, base, 3 statements, 1 only here',
    'Post, 2 of 3 of the base, 0 only here',
    'Times, 1 of 3 of the base, 1 only here',
  ])
})

it('goes from cell to cell by keys, and one cell alone is reached by Tab', async () => {
  await open()
  await answer('all')
  const names: (string | null | undefined)[] = []
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'Home', 'End', 'PageUp']) {
    press(key)
    names.push(focused())
  }
  expect(names.map((name) => name?.slice(0, 24))).toEqual([
    'Post, paragraph 2, edite',
    'Times, paragraph 2, verb',
    'missing in Times',
    'missing in Times',
    'Statement 3: “We heard t',
    'missing in Times',
    'Times, paragraph 3, verb',
  ])
  press('Home', { ctrlKey: true })
  expect(focused()).toMatch(/^Added by/)
  act(() => {
    runCommand('passage.next')
  })
  expect(focused()).toMatch(/^Statement 1/)
  expect(document.querySelectorAll('[role="grid"] [tabindex="0"]')).toHaveLength(1)
  // Alt and an arrow go back and forward in the app.
  press('ArrowRight', { altKey: true })
  expect(focused()).toMatch(/^Statement 1/)
})

it('shows the words behind a cell while Space is held, and until Escape where Shift pinned them', async () => {
  await open()
  await answer('all')
  press('ArrowRight')
  const said = () => totals().at(-1)
  press(' ')
  expect(said()).toMatch(
    /^Post, paragraph 2, edited, .*at midnight.*changed: before dawn → at midnight, passengers → people$/,
  )
  press('ArrowRight')
  expect(said()).toMatch(/^Times, paragraph 2, verbatim/)
  fireEvent.keyUp(document.activeElement ?? document.body, { key: ' ' })
  expect(said()).toBe('')
  press(' ', { shiftKey: true })
  fireEvent.keyUp(document.activeElement ?? document.body, { key: ' ' })
  expect(said()).toMatch(/^Times/)
  act(() => {
    expect(runCommand('selection.clear')).toBe(true)
  })
  expect(said()).toBe('')
  expect(runCommand('selection.clear')).toBe(false)
})

it('opens the base and the report of a cell there', async () => {
  await open()
  await answer('all')
  press('ArrowRight')
  press('ArrowRight')
  press('Enter')
  const there = currentRoute(useRoute.getState())
  expect(there).toEqual({ ...route, mode: 'base' })
  const place = placeOf({ ...route, mode: 'base' })
  expect([Object.keys(place?.selected ?? {}), place?.acted, place?.columns]).toEqual([
    ['courier0', 'times0'],
    'times0',
    ['post0', 'times0'],
  ])
})

it('is narrowed by a choice and by words, says how many are hidden, and shows them again', async () => {
  await open()
  await answer('all')
  fireEvent.change(screen.getByRole('searchbox', { name: 'Filter statements' }), { target: { value: 'midnight' } })
  expect([rows().length, totals()[0]]).toEqual([1, '1 statement'])
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'nobody wrote this' } })
  expect([screen.queryByRole('grid'), screen.getByText('No statement is shown')].map(Boolean)).toEqual([false, true])
  fireEvent.click(screen.getByRole('button', { name: '5 hidden by filters' }))
  expect([rows().length, totals()[0]]).toEqual([5, '5 statements'])
  expect(screen.queryByRole('button', { name: /hidden/ })).toBeNull()
})
