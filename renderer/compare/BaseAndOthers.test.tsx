import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Fault } from '../../shared/ipc/fault.ts'
import { runCommand } from '../state/commands.ts'
import { cardOf, stated, storyOf, verbsOf } from '../state/library.fixture.ts'
import { currentRoute, useRoute } from '../state/route.ts'
import type { CompareRoute } from '../state/route.ts'
import { CompareView } from './CompareView.tsx'
import { threePairs } from './three-reports.fixture.ts'

/** Answers for a pair, when the test says so. */
let answers: Map<string, (fault?: Fault) => void>
let ids: [string, string, string]
let made = 0

beforeEach(() => {
  made++
  // Reports that nobody has looked at: places are kept for as long as the app runs.
  ids = [`base${String(made)}`, `second${String(made)}`, `third${String(made)}`]
  answers = new Map()
  const pairs = threePairs(ids)
  const library = {
    articles: pairs.flatMap(({ a, b }) =>
      [a, b].map(({ id, outlet }) => cardOf(id, id, { outlet: stated(outlet?.value ?? '') })),
    ),
    stories: [storyOf('s', 'Counting', ids)],
  }
  const comparePair = vi.fn(
    ({ b }: { b: string }) =>
      new Promise((resolve) => {
        answers.set(b, (fault) => {
          resolve(
            fault === undefined ? { ok: true, value: pairs.find((pair) => pair.b.id === b) } : { ok: false, fault },
          )
        })
      }),
  )
  vi.stubGlobal('crossread', { ...verbsOf(() => library), comparePair })
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() })
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockImplementation(() => width)
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

let width = 1600

async function open(at: number) {
  width = at
  const route: CompareRoute = { view: 'compare', base: ids[0], others: ids.slice(1), mode: 'base' }
  useRoute.setState({ entries: [route], at: 0 })
  await act(async () => {
    render(<CompareView route={route} />)
    await Promise.resolve()
  })
}

const answer = (id: string, fault?: Fault) =>
  act(async () => {
    answers.get(id)?.(fault)
    await Promise.resolve()
  })
const columns = () =>
  [...document.querySelectorAll('section[data-report]')].map((each) => each.getAttribute('aria-label'))

it('shows each column as it comes, and lights a family in all of them', async () => {
  await open(1600)
  const steps = [columns()]
  await answer(ids[2])
  steps.push(columns())
  await answer(ids[1])
  steps.push(columns())
  expect(steps).toEqual([[], ['Courier', 'Times'], ['Courier', 'Post', 'Times']])
  fireEvent.click(within(screen.getByRole('region', { name: 'Times' })).getByRole('button', { name: /^Two three/ }))
  const current = [...document.querySelectorAll('mark[aria-current="true"]')].map(({ textContent }) => textContent)
  expect(current).toEqual(['two three four five', 'One two three four five six', 'Two three four five'])
})

it('gives a waiting report the place of the last, and takes the selected passage over to a pair', async () => {
  await open(900)
  await answer(ids[1])
  await answer(ids[2])
  expect(columns()).toEqual(['Courier', 'Post'])
  const chip = within(screen.getByRole('group', { name: 'Reports without a column' })).getByRole('button')
  expect(chip.textContent).toBe('Times50%')
  fireEvent.click(chip)
  expect([columns(), document.activeElement?.getAttribute('aria-label')]).toEqual([['Courier', 'Times'], 'Times'])
  fireEvent.click(within(screen.getByRole('region', { name: 'Times' })).getByRole('button', { name: /^Two three/ }))
  act(() => {
    runCommand('view.mode.pair')
  })
  expect(currentRoute(useRoute.getState())).toEqual({
    view: 'compare',
    base: ids[0],
    others: [ids[2], ids[1]],
    mode: 'pair',
  })
})

it('has under each passage of the base the words of all others where there is no room for two columns', async () => {
  await open(700)
  await answer(ids[1])
  await answer(ids[2])
  const cards = screen.getAllByRole('group', { name: /, paragraph \d$/ }).map((card) => card.getAttribute('aria-label'))
  expect(cards).toEqual(['Post, paragraph 2', 'Times, paragraph 2', 'Post, paragraph 1'])
})

it.each([1600, 700])('has a chip for one that waits or could not be compared, %d pixels wide too', async (at) => {
  await open(at)
  await answer(ids[1])
  const chips = () =>
    screen
      .queryAllByRole('group', { name: 'Reports without a column' })
      .flatMap((group) => within(group).getAllByRole('button'))
  expect(chips().map((chip) => chip.getAttribute('aria-label'))).toEqual(['Times: Comparing'])
  await answer(ids[2], { code: 'unknown-article', message: 'This article is not in the library.', recovery: '' })
  const [failed] = chips()
  expect(failed?.getAttribute('aria-label')).toBe('Times: This article is not in the library. Click to try again.')
  fireEvent.click(failed ?? document.body)
  await answer(ids[2])
  expect(chips()).toEqual([])
})
