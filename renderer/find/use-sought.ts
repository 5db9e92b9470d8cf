import { useEffect } from 'react'
import { toFault } from '../../shared/ipc/fault.ts'
import { call } from '../state/call.ts'
import { notify } from '../state/notice.ts'
import { openSought } from './finding.ts'

/**
 * Shows in articles what they were found by: all hits of the query, to be stepped through, from the marked one where one is.
 * `articles`: their ids.
 */
export function useSought(articles: readonly string[], query: string | undefined, fromMark: boolean): void {
  // Each mode has an order of its own.
  const ids = articles.toSorted().join(' ')
  useEffect(() => {
    if (query === undefined) return
    let left = false
    const show = async (): Promise<void> => {
      const words = await call(() => window.crossread.readFoundWords({ query, articles: ids.split(' ') }))
      if (!left && words.length > 0) openSought(query, words, fromMark)
    }
    show().catch((thrown: unknown) => {
      if (!left) notify(toFault(thrown))
    })
    return () => {
      left = true
    }
  }, [ids, query, fromMark])
}
