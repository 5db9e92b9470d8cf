import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { runCommand } from '../../state/commands.ts'
import { storyOf, verbsOf } from '../../state/library.fixture.ts'
import { pairRoute } from '../../state/route.ts'
import { CompareView } from '../CompareView.tsx'
import { samplePair } from '../sample-pair.fixture.ts'

const { a, b, ...shared } = samplePair()
const pair = { ...shared, a: { ...a, id: 'drawer-a' }, b: { ...b, id: 'drawer-b' } }

beforeEach(() => {
  const library = { articles: [pair.a, pair.b], stories: [storyOf('s', 'The meeting', [pair.a.id, pair.b.id])] }
  vi.stubGlobal('crossread', {
    ...verbsOf(() => library),
    comparePair: () => Promise.resolve({ ok: true, value: pair }),
    compareStory: () => new Promise(() => undefined),
    stopComparing: () => Promise.resolve({ ok: true, value: null }),
  })
  // happy-dom loads no fonts and lays nothing out.
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() })
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1440)
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** Until the drawer has taken the keys, if it does. */
const frame = () => act(() => new Promise((resolve) => requestAnimationFrame(resolve)))
const focused = () => document.activeElement?.getAttribute('role') ?? document.activeElement?.getAttribute('aria-label')
const toggle = () => {
  act(() => {
    runCommand('view.drawer')
  })
}

async function open() {
  await act(async () => {
    render(<CompareView route={pairRoute(pair.a.id, pair.b.id)} />)
    await Promise.resolve()
  })
}

it('has the keys where the person opens it, and leaves them to the text where it comes back with the view', async () => {
  await open()
  toggle()
  await frame()
  const opened = focused()
  cleanup()
  await open()
  await frame()
  expect(screen.getByRole('region', { name: 'Details' })).toBeTruthy()
  expect([opened, focused()]).toEqual(['tab', 'Meeting in June'])

  // Closed from within, the text has them again.
  screen.getByRole('tab', { selected: true }).focus()
  toggle()
  expect(focused()).toBe('Meeting in June')
  // From now on it is the person who opens it.
  toggle()
  await frame()
  expect(focused()).toBe('tab')
})
