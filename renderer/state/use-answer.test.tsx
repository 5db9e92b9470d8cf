import { act, renderHook } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Reply } from '../../shared/ipc/fault.ts'
import { useAnswer } from './use-answer.ts'

const fault = { code: 'internal', message: 'It broke.', recovery: 'Try again.' } as const

/** Questions whose answers the test gives by hand. */
function desk() {
  const waiting = new Map<string, (reply: Reply<string>) => void>()
  return {
    ask: (key: string) => () => new Promise<Reply<string>>((resolve) => waiting.set(key, resolve)),
    answer: (key: string, reply: Reply<string>) =>
      act(async () => {
        waiting.get(key)?.(reply)
        await Promise.resolve()
      }),
  }
}

const shown = (answer: ReturnType<typeof useAnswer<string>>) => (answer.state === 'ready' ? answer.value : answer.state)

describe('an answer', () => {
  it('that comes after the next question was asked is dropped', async () => {
    const { ask, answer } = desk()
    const hook = renderHook(({ id }) => useAnswer(id, ask(id)), { initialProps: { id: 'a' } })
    hook.rerender({ id: 'b' })
    await answer('b', { ok: true, value: 'of b' })
    await answer('a', { ok: true, value: 'of a' })
    expect(shown(hook.result.current)).toBe('of b')
  })

  it('that failed can be asked for again, and a newer value taken over', async () => {
    const { ask, answer } = desk()
    const { result } = renderHook(() => useAnswer('a', ask('a')))
    const states = [shown(result.current)]
    await answer('a', { ok: false, fault })
    states.push(shown(result.current))
    act(() => {
      if (result.current.state === 'failed') result.current.retry()
    })
    states.push(shown(result.current))
    await answer('a', { ok: true, value: 'of a' })
    states.push(shown(result.current))
    act(() => {
      if (result.current.state === 'ready') result.current.update('newer')
    })
    states.push(shown(result.current))
    expect(states).toEqual(['loading', 'failed', 'loading', 'of a', 'newer'])
  })
})
