import { useEffect, useEffectEvent, useState } from 'react'
import { toFault } from '../../shared/ipc/fault.ts'
import type { Fault, Reply } from '../../shared/ipc/fault.ts'
import { call } from './call.ts'
import { useLibrary } from './library.ts'

/** Calls `refresh` whenever the library is not as it was; not at first. */
export function useRefresh(refresh: () => void): void {
  const version = useLibrary((state) => state.version)
  const [first] = useState(version)
  const now = useEffectEvent(refresh)
  useEffect(() => {
    if (version !== first) now()
  }, [version, first])
}

interface Followed<T> {
  /** The last answer; null until the first has come. */
  readonly value: T | null
  /** Why there is no newer one. */
  readonly fault: Fault | null
}

/** What a verb answers of the library as it is; the last answer stays until the next has come. */
export function useFollowing<T>(ask: () => Promise<Reply<T>>): Followed<T> {
  const version = useLibrary((state) => state.version)
  const [state, setState] = useState<Followed<T>>({ value: null, fault: null })
  const askNow = useEffectEvent(ask)
  useEffect(() => {
    let current = true
    call(() => askNow()).then(
      (value) => {
        if (current) setState({ value, fault: null })
      },
      (thrown: unknown) => {
        if (current) setState((before) => ({ ...before, fault: toFault(thrown) }))
      },
    )
    return () => {
      current = false
    }
  }, [version])
  return state
}
