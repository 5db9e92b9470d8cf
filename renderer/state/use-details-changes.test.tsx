import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { ArticleCard } from '../../shared/ipc.ts'
import { forgetCards, outdateCards } from './cards.ts'
import { cardOf } from './library.fixture.ts'
import { useDetailsChanges } from './use-details-changes.ts'

let cards: readonly ArticleCard[]
let renders: number

beforeEach(() => {
  renders = 0
  cards = [cardOf('a', 'Ferry'), cardOf('b', 'Bridge')]
  forgetCards()
  vi.stubGlobal('crossread', {
    readCards: (ids: string[]) => Promise.resolve({ ok: true, value: cards.filter(({ id }) => ids.includes(id)) }),
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const changes = async () => {
  const hook = renderHook(() => {
    renders++
    return useDetailsChanges(['a', 'b'])
  })
  await act(() => Promise.resolve())
  return async (now: readonly ArticleCard[]) => {
    cards = now
    act(outdateCards)
    await act(() => Promise.resolve())
    return hook.result.current
  }
}

it('counts what is corrected, comes back or goes, and not what is read first or counts as read', async () => {
  const after = await changes()
  const [a, b] = cards
  if (a === undefined || b === undefined) throw new Error('there are two')
  const first = await after(cards)
  const drawn = renders
  const read = await after([{ ...a, read: true }, b])
  const again = renders - drawn
  const corrected = await after([{ ...a, outlet: { value: 'Post', origin: 'given', span: null } }, b])
  const restored = await after([a, { ...b, words: b.words + 20 }])
  const removed = await after([a])
  expect([first, read, again, corrected, restored, removed]).toEqual([0, 0, 0, 1, 2, 3])
})
