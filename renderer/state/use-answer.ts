import { useEffect, useEffectEvent, useState } from 'react'
import { toFault } from '../../shared/ipc/fault.ts'
import type { Fault, Reply } from '../../shared/ipc/fault.ts'
import { call } from './call.ts'

export type Answer<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly fault: Fault; readonly retry: () => void }
  | { readonly state: 'ready'; readonly value: T; readonly update: (value: T) => void }

/**
 * Asks a verb when `key` is new, and again on retry; for a key of null nothing is asked. An answer that comes too late for its key is
 * dropped, and the signal tells whoever works on it. `update` takes over a newer value that another verb gave.
 */
export function useAnswer<T>(key: string | null, ask: (signal: AbortSignal) => Promise<Reply<T>>): Answer<T> {
  const [attempt, setAttempt] = useState(0)
  const [settled, setSettled] = useState<{ readonly question: string; readonly reply: Reply<T> } | null>(null)
  const question = key === null ? null : `${key} ${attempt}`
  const askNow = useEffectEvent(ask)

  useEffect(() => {
    if (question === null) return
    const left = new AbortController()
    const settle = (reply: Reply<T>) => {
      if (!left.signal.aborted) setSettled({ question, reply })
    }
    call(() => askNow(left.signal)).then(
      (value) => {
        settle({ ok: true, value })
      },
      (thrown: unknown) => {
        settle({ ok: false, fault: toFault(thrown) })
      },
    )
    return () => {
      left.abort()
    }
  }, [question])

  if (question === null || settled?.question !== question) return { state: 'loading' }
  const { reply } = settled
  if (!reply.ok) {
    return {
      state: 'failed',
      fault: reply.fault,
      retry: () => {
        setAttempt(attempt + 1)
      },
    }
  }
  return {
    state: 'ready',
    value: reply.value,
    update: (value) => {
      setSettled({ question, reply: { ok: true, value } })
    },
  }
}
