import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { forgetCards, outdateCards } from '../../state/cards.ts'
import { cardOf } from '../../state/library.fixture.ts'
import { useLibrary } from '../../state/library.ts'
import { dismissNotice, useNotice } from '../../state/notice.ts'
import { samplePair } from '../sample-pair.fixture.ts'
import { useCompared } from './use-compared.ts'

const FAULT = { code: 'internal', message: 'It broke.', recovery: 'Try again.' } as const
const comparePair = vi.fn()

beforeEach(() => {
  useLibrary.setState(useLibrary.getInitialState())
  dismissNotice()
  forgetCards()
  vi.stubGlobal('crossread', { comparePair })
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  comparePair.mockReset()
})

const settled = () => act(() => Promise.resolve())

it('keeps a pair that cannot be compared again, tells the person, and asks again at the next change', async () => {
  const pair = samplePair()
  comparePair.mockResolvedValueOnce({ ok: true, value: pair }).mockResolvedValueOnce({ ok: false, fault: FAULT })
  const { result } = renderHook(() => useCompared('a', ['b']))
  await settled()
  act(() => {
    useLibrary.setState({ passages: 1 })
  })
  await settled()
  const told = useNotice.getState().fault
  const next = samplePair()
  comparePair.mockResolvedValueOnce({ ok: true, value: next })
  const kept = result.current.pairs.get('b')
  act(() => {
    useLibrary.setState({ passages: 2 })
  })
  await settled()
  expect([kept === pair, result.current.faults.size, told]).toEqual([true, 0, FAULT])
  expect(result.current.pairs.get('b')).toBe(next)
})

it('says of one that never was compared why, and asks again when told to', async () => {
  comparePair.mockResolvedValueOnce({ ok: false, fault: FAULT })
  const { result } = renderHook(() => useCompared('a', ['b']))
  await settled()
  const failed = result.current.faults.get('b')
  comparePair.mockResolvedValueOnce({ ok: true, value: samplePair() })
  act(() => {
    result.current.retry('b')
  })
  await settled()
  expect([failed, useNotice.getState().fault, result.current.pairs.size]).toEqual([FAULT, null, 1])
})

it('compares again where what is said of an article changes, and keeps what was there until that comes', async () => {
  const [pair, next] = [samplePair(), samplePair()]
  let outlet = 'Post'
  const readCards = (ids: string[]) =>
    Promise.resolve({
      ok: true,
      value: ids.map((id) => ({ ...cardOf(id, id), outlet: { value: outlet, origin: 'given', span: null } })),
    })
  vi.stubGlobal('crossread', { comparePair, readCards })
  comparePair.mockResolvedValueOnce({ ok: true, value: pair })
  const { result } = renderHook(() => useCompared('a', ['b']))
  await settled()
  let answer: (reply: unknown) => void = () => undefined
  comparePair.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)))
  outlet = 'Times'
  act(outdateCards)
  await settled()
  const meanwhile = result.current.pairs.get('b')
  answer({ ok: true, value: next })
  await settled()
  expect([comparePair.mock.calls.length, meanwhile === pair]).toEqual([2, true])
  expect(result.current.pairs.get('b')).toBe(next)
})
