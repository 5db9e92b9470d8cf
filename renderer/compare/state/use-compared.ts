import { useEffect, useRef, useState } from 'react'
import { toFault } from '../../../shared/ipc/fault.ts'
import type { Fault } from '../../../shared/ipc/fault.ts'
import type { PairView } from '../../../shared/ipc.ts'
import { call } from '../../state/call.ts'
import { notify } from '../../state/notice.ts'
import { useSaid } from './use-said.ts'

/** What came of asking for each of some reports with their base, by the other article; nothing of one that is still asked for. */
export interface ComparedReports {
  readonly pairs: ReadonlyMap<string, PairView>
  readonly faults: ReadonlyMap<string, Fault>
  /** Asks again for one that failed. */
  readonly retry: (other: string) => void
}

/** `said`: what was said of passages and articles when it was asked for. */
type Outcome = ({ readonly pair: PairView } | { readonly fault: Fault }) & { readonly said: string }

/**
 * Compares a base with others, all at once; each is there as soon as it comes. Each is asked for once, and again whenever the person
 * says something else of passages, here or in another window, or what stands in the articles is not as it was; until that comes, what came
 * before stands, and where it cannot come the person is told.
 */
export function useCompared(base: string, others: readonly string[]): ComparedReports {
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map())
  const said = useSaid([base, ...others])
  const wanted = others.filter((other) => outcomes.get(other)?.said !== said).join(' ')

  const held = useRef(outcomes)
  useEffect(() => {
    held.current = outcomes
  }, [outcomes])
  /** What was said when each was asked for last. */
  const asked = useRef(new Map<string, string>())

  useEffect(() => {
    const settle = (other: string, outcome: Outcome): void => {
      // Something else was said since: another answer is on its way.
      if (asked.current.get(other) !== outcome.said) return
      asked.current.delete(other)
      const known = held.current.get(other)
      if ('fault' in outcome && known !== undefined && 'pair' in known) {
        // What was compared is not lost because it cannot be compared again; but it is not as the person has it now.
        notify(outcome.fault)
        setOutcomes((before) => new Map(before).set(other, { ...known, said }))
      } else setOutcomes((before) => new Map(before).set(other, outcome))
    }
    for (const other of wanted === '' ? [] : wanted.split(' ')) {
      if (asked.current.get(other) === said) continue
      asked.current.set(other, said)
      call(() => window.crossread.comparePair({ a: base, b: other })).then(
        (pair) => {
          settle(other, { pair, said })
        },
        (thrown: unknown) => {
          settle(other, { fault: toFault(thrown), said })
        },
      )
    }
  }, [base, wanted, said])

  const all = [...outcomes]
  return {
    pairs: new Map(all.flatMap(([id, outcome]) => ('pair' in outcome ? [[id, outcome.pair]] : []))),
    faults: new Map(all.flatMap(([id, outcome]) => ('fault' in outcome ? [[id, outcome.fault]] : []))),
    retry: (other) => {
      setOutcomes((before) => new Map([...before].filter(([id]) => id !== other)))
    },
  }
}
