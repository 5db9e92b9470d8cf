import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useLibrary } from '../../state/library.ts'
import { dismissNotice, useNotice } from '../../state/notice.ts'
import { samplePair } from '../sample-pair.fixture.ts'
import { useCompared } from './use-compared.ts'

const FAULT = { code: 'internal', message: 'It broke.', recovery: 'Try again.' } as const
const comparePair = vi.fn()

beforeEach(() => {
  useLibrary.setState(useLibrary.getInitialState())
  dismissNotice()
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
