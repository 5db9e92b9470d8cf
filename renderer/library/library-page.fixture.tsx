import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import { forgetCards } from '../state/cards.ts'
import { libraryChanged, useLibrary } from '../state/library.ts'
import { cardOf, stated, storyOf, verbsOf } from '../state/library.fixture.ts'
import type { TestLibrary } from '../state/library.fixture.ts'
import { useQuery } from '../state/query.ts'
import { currentRoute, useRoute } from '../state/route.ts'
import { useKept } from './kept.ts'
import { Library } from './Library.tsx'
import { usePlace } from './place.ts'
import { chooseNone, useSelection } from './selection.ts'

export const SMALL: TestLibrary = {
  articles: [
    cardOf('a1', 'Ministers meet', { outlet: stated('Daily Mail') }),
    cardOf('a2', 'Talks in Anhui', { read: true }),
    cardOf('b1', 'Water is rationed', { outlet: stated('Reuters') }),
    cardOf('b2', 'Six regions go dry', { outlet: stated('BBC News') }),
    cardOf('b3', 'Farmers warn'),
    cardOf('c1', 'An eclipse'),
  ],
  stories: [
    storyOf('a', 'The meeting', ['a1', 'a2'], { reasons: ['Both name Lavrov'], sure: false }),
    storyOf('b', 'The drought', ['b1', 'b2', 'b3']),
    storyOf('c', 'An eclipse', ['c1']),
  ],
}

/** Stories of one, and a long one in the middle. */
export function large(stories: number): TestLibrary {
  const alone = Array.from({ length: stories }, (_, i) => `n${String(i)}`)
  const together = Array.from({ length: 40 }, (_, i) => `t${String(i)}`)
  const middle = Math.floor(stories / 2)
  return {
    articles: [...alone.slice(0, middle), ...together, ...alone.slice(middle)].map((id) =>
      cardOf(id, `Headline ${id}`),
    ),
    stories: [
      ...alone.slice(0, middle).map((id) => storyOf(`s${id}`, `Headline ${id}`, [id])),
      storyOf('long', 'The long story', together),
      ...alone.slice(middle).map((id) => storyOf(`s${id}`, `Headline ${id}`, [id])),
    ],
  }
}

let library = SMALL
let version = 0

/** What the worker would answer from now on. */
export function shows(now: TestLibrary): void {
  library = now
}

/** Shows a library, and waits until what is in sight of it has been read. */
export async function open(now: TestLibrary = SMALL) {
  library = now
  const view = render(<Library />)
  await settled()
  return view
}

export async function settled() {
  await waitFor(() => {
    expect(screen.getByRole('main').hasAttribute('aria-busy')).toBe(false)
    expect(document.querySelectorAll('main [aria-busy]')).toHaveLength(0)
  })
}

export async function change(now: TestLibrary) {
  library = now
  version++
  act(() => {
    libraryChanged({ version, articles: now.articles.length, history: { undo: null, redo: null }, passages: 0 })
  })
  await waitFor(() => {
    expect(useLibrary.getState().listed?.version).toBe(version)
  })
  await settled()
}

export const focused = () => document.activeElement?.textContent
export const press = async (key: string, more: { shiftKey?: boolean } = {}) => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more })
  await settled()
  return focused()
}
export const presses = async (...keys: string[]) => {
  const seen: unknown[] = []
  for (const key of keys) seen.push(await press(key))
  return seen
}
export const route = () => currentRoute(useRoute.getState())
export const chosen = () => [...useSelection.getState().chosen].sort()
export const rows = () => document.querySelectorAll('[data-index]').length

/** A fresh page before each test, over the library that `open` shows. */
export function startsAfresh(): void {
  beforeEach(() => {
    useLibrary.setState(useLibrary.getInitialState(), true)
    useRoute.setState(useRoute.getInitialState(), true)
    usePlace.setState(usePlace.getInitialState(), true)
    useKept.setState({}, true)
    chooseNone()
    useQuery.setState(useQuery.getInitialState(), true)
    forgetCards()
    version++
    vi.stubGlobal(
      'crossread',
      verbsOf(
        () => library,
        () => version,
      ),
    )
    // happy-dom lays nothing out: a window of 900 by 900, and every line of it 100 high.
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(900)
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900)
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(100)
  })
  afterEach(() => {
    cleanup()
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
  })
}
