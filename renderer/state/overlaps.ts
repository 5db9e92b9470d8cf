import { useEffect, useState } from 'react'
import { toFault } from '../../shared/ipc/fault.ts'
import type { Fault } from '../../shared/ipc/fault.ts'
import type { Overlap } from '../../shared/ipc.ts'
import { call } from './call.ts'
import { useLibrary } from './library.ts'

/** Two reports, and how much of them stands in both; `here` is of the first, `there` of the second. */
export interface Between extends Omit<Overlap, 'article'> {
  readonly a: string
  readonly b: string
}

export interface Overlaps {
  /** Those that are known so far, each two reports once, in the order of the reports. */
  readonly between: readonly Between[]
  /** Whether all are. */
  readonly whole: boolean
  /** What came in the way, if anything. */
  readonly fault: Fault | null
}

const NONE: Overlaps = { between: [], whole: false, fault: null }

/** What each of some reports shares with each other, a report at a time. */
export function useOverlaps(articles: readonly string[]): Overlaps {
  const all = articles.join(' ')
  // What the person says of passages counts in shares.
  const said = useLibrary((state) => state.passages)
  const [found, setFound] = useState<{ readonly of: string; readonly overlaps: Overlaps }>({ of: '', overlaps: NONE })

  useEffect(() => {
    let isWanted = true
    const read = async (): Promise<void> => {
      const ids = all.split(' ')
      let overlaps = NONE
      const tell = (more: Partial<Overlaps>): void => {
        overlaps = { ...overlaps, ...more }
        if (isWanted) setFound({ of: all, overlaps })
      }
      try {
        for (const [at, a] of ids.entries()) {
          const others = ids.slice(at + 1)
          if (!isWanted || others.length === 0) break
          const row = await call(() => window.crossread.readOverlaps({ article: a, others }))
          tell({ between: [...overlaps.between, ...row.map(({ article, ...rest }) => ({ ...rest, a, b: article }))] })
        }
        tell({ whole: true })
      } catch (thrown) {
        tell({ fault: toFault(thrown) })
      }
    }
    void read()
    return () => {
      isWanted = false
    }
  }, [all, said])

  return found.of === all ? found.overlaps : NONE
}
