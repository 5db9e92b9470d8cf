import { useEffect, useRef, useState } from 'react'
import { toFault } from '../../shared/ipc/fault.ts'
import type { QuickOpenFound } from '../../shared/ipc.ts'
import { call } from '../state/call.ts'
import { useLibrary } from '../state/library.ts'
import { notify } from '../state/notice.ts'

/** What was found, and for which query. */
export interface Found {
  readonly query: string
  readonly found: QuickOpenFound
}

/** Looks for a query: the last answer, which may be that to fewer letters; null until the first has come. */
export function useFound(query: string): Found | null {
  const [answer, setAnswer] = useState<Found | null>(null)
  const version = useLibrary((state) => state.version)
  const asked = useRef(Promise.resolve())

  useEffect(() => {
    let current = true
    const take = (found: QuickOpenFound): void => {
      if (current) setAnswer({ query, found })
    }
    // One question at a time: letters that were typed while the last was answered are one question together.
    asked.current = asked.current.then(async () => {
      if (!current) return
      try {
        take(await find(query))
      } catch (thrown) {
        notify(toFault(thrown))
      }
    })
    return () => {
      current = false
    }
  }, [query, version])

  return answer
}

/** Rejects with a FaultError. */
export function find(query: string): Promise<QuickOpenFound> {
  return call(() => window.crossread.quickOpen(query))
}
