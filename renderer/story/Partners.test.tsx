import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { forgetCards } from '../state/cards.ts'
import { cardOf, stated, storyOf, verbsOf } from '../state/library.fixture.ts'
import { currentRoute, pairRoute, useRoute } from '../state/route.ts'
import { StoryView } from './StoryView.tsx'

const alone = {
  articles: [cardOf('one', 'Keeper leaves'), cardOf('other', 'Island feast', { outlet: stated('Gazette') })],
  stories: [storyOf('s', 'Keeper leaves', ['one']), storyOf('t', 'Island feast', ['other'])],
}
const readPartners = vi.fn()

beforeEach(() => {
  vi.stubGlobal('crossread', { ...verbsOf(() => alone), readPartners })
})

afterEach(() => {
  cleanup()
  forgetCards()
  readPartners.mockReset()
  vi.unstubAllGlobals()
})

const partners = () => screen.findByRole('region', { name: 'Likely partners' })

async function open() {
  await act(async () => {
    render(<StoryView of="one" />)
    await Promise.resolve()
  })
}

it('the page of a story with one report offers what it may be compared with', async () => {
  readPartners.mockResolvedValue({ ok: true, value: [{ article: 'other', reasons: ['Both name Greta Anders'] }] })
  await open()
  const feast = await screen.findByRole('button', { name: /Gazette.*Island feast.*Both name Greta Anders/ })
  fireEvent.click(feast)
  expect(currentRoute(useRoute.getState())).toEqual(pairRoute('one', 'other'))
})

it('says that there are none, and why none can be told, with another try', async () => {
  const fault = { code: 'internal', message: 'Something went wrong.', recovery: 'Try it once more.' }
  readPartners.mockResolvedValueOnce({ ok: false, fault }).mockResolvedValueOnce({ ok: true, value: [] })
  await open()
  expect((await partners()).textContent).toContain('Something went wrong. Try it once more.')
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await Promise.resolve()
  })
  expect((await partners()).textContent).toContain('No other report in the library')
})
