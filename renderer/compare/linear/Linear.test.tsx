import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { StoryComparison } from '../../../shared/ipc.ts'
import { runCommand } from '../../state/commands.ts'
import { useLibrary } from '../../state/library.ts'
import { verbsOf } from '../../state/library.fixture.ts'
import { currentRoute, useRoute } from '../../state/route.ts'
import type { CompareRoute } from '../../state/route.ts'
import { CompareView } from '../CompareView.tsx'
import { FERRY_STORY, storyOfTexts } from '../story.fixture.ts'

const route: CompareRoute = { view: 'compare', base: 'courier0', others: ['post0', 'times0'], mode: 'linear' }

let story: StoryComparison

beforeEach(async () => {
  story = storyOfTexts()
  vi.stubGlobal('crossread', {
    ...verbsOf(() => ({ articles: [], stories: [] })),
    readStoryOf: () => new Promise(() => undefined),
    compareStory: () => Promise.resolve({ ok: true, value: story }),
  })
  // happy-dom loads no fonts.
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() })
  useRoute.setState({ entries: [route], at: 0 })
  render(<CompareView route={route} />)
  await act(() => Promise.resolve())
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const headings = () => screen.getAllByRole('heading').map((each) => `${each.tagName} ${each.textContent}`)
const told = () => screen.getByRole('status').textContent
const step = (id: 'passage.next' | 'passage.previous') => {
  let done = false
  act(() => {
    done = runCommand(id)
  })
  return done
}
const at = () => document.activeElement?.querySelector('h2, h3')?.textContent

it('has every statement under a heading, with the versions of the others and where it is missing', () => {
  expect(headings()).toEqual([
    'H2 Before it begins',
    'H3 Added by Post and Times, verbatim, 18 words, paragraph 1',
    'H3 Added by Times, only here, 21 words, paragraph 1',
    'H2 Statement 1 of 3, edited and verbatim, 21 words, paragraph 1',
    'H2 Statement 2 of 3, only here, 19 words, paragraph 2',
    'H2 Statement 3 of 3, verbatim, 22 words, paragraph 3',
  ])
  const [, , ferry, fern] = screen.getAllByRole('article')
  expect(ferry?.textContent).toMatch(
    /Post, paragraph 2, edited, 18 of 21 words kept.*at midnight.*changed: before dawn → at midnight, passengers → people.*Times, paragraph 2, verbatim, all 21 words kept$/,
  )
  expect(fern?.textContent).toMatch(/Only here$/)
})

it('is stepped through, all of it or one kind, and says who else has each statement', () => {
  expect(step('passage.next')).toBe(true)
  expect([at(), told()]).toEqual([
    'Added by Post and Times, verbatim, 18 words, paragraph 1',
    'also in Times paragraph 3, verbatim; missing in Courier',
  ])
  expect(step('passage.previous')).toBe(false)
  fireEvent.click(screen.getByRole('button', { name: 'Step through: All statements (5)' }))
  fireEvent.click(screen.getByRole('menuitemradio', { name: 'Edited (1)' }))
  expect(step('passage.next')).toBe(true)
  expect(told()).toMatch(/^also in Post paragraph 2, edited; changed: before dawn → at midnight/)
  expect(step('passage.next')).toBe(false)
})

it('renders in a step only the statements that it goes from and to', async () => {
  cleanup()
  let read: number[] = []
  story = storyOfTexts()
  for (const [at, { members }] of story.families.entries()) {
    const { words } = members[0]
    Object.defineProperty(members[0], 'words', {
      enumerable: true,
      get: () => {
        read.push(at)
        return words
      },
    })
  }
  render(<CompareView route={route} />)
  await act(() => Promise.resolve())
  step('passage.next')
  const all = new Set(read).size
  read = []
  step('passage.next')
  expect([all, new Set(read).size]).toEqual([5, 2])
})

it('opens the base beside a report there', () => {
  step('passage.next')
  step('passage.next')
  step('passage.next')
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Enter' })
  expect(currentRoute(useRoute.getState())).toEqual({ ...route, mode: 'pair' })
  fireEvent.click(screen.getAllByRole('button', { name: 'Times' }).at(-1) ?? document.body)
  expect(currentRoute(useRoute.getState())).toEqual({ ...route, mode: 'pair', others: ['times0', 'post0'] })
})

it('stays at its statement where another answer has others before it', async () => {
  step('passage.previous')
  const before = at()
  story = storyOfTexts({ ...FERRY_STORY, Times: FERRY_STORY.Times.slice(1) })
  await act(async () => {
    useLibrary.setState({ passages: 1 })
    await Promise.resolve()
  })
  expect([before === undefined, at(), headings().length]).toEqual([false, before, 5])
  expect(document.querySelector('[aria-current]')).toBe(document.activeElement)
})

it('says that one report alone is left, and leads back', async () => {
  cleanup()
  story = storyOfTexts({ Courier: FERRY_STORY.Courier })
  render(<CompareView route={route} />)
  await act(() => Promise.resolve())
  expect([screen.queryAllByRole('article').length, screen.getByRole('status').textContent]).toEqual([
    0,
    expect.stringContaining('Only one of these reports is left'),
  ])
  fireEvent.click(screen.getByRole('button', { name: 'Back to the library' }))
  expect(currentRoute(useRoute.getState())).toEqual({ view: 'library' })
})
