import { useEffect, useEffectEvent } from 'react'
import { toFault } from '../../shared/ipc/fault.ts'
import type { ArticleView } from '../../shared/ipc.ts'
import { textOf } from '../../shared/text/span.ts'
import { call } from '../state/call.ts'
import { notify } from '../state/notice.ts'
import { openSought } from './finding.ts'

/** So many different words are looked for at once: a query that asks for more finds the first of them. */
const MOST = 60

/** Shows in an article what it was found by: all hits of the query, to be stepped through. */
export function useSought(article: Pick<ArticleView, 'id' | 'text'>, query: string | undefined): void {
  const textNow = useEffectEvent(() => article.text)
  const { id } = article
  useEffect(() => {
    if (query === undefined) return
    let left = false
    const show = async (): Promise<void> => {
      const [found] = await call(() => window.crossread.readHits({ query, articles: [id] }))
      if (left || found === undefined) return
      const words = new Set(found.hits.map((hit) => textOf(textNow(), hit)))
      if (words.size > 0) openSought(query, [...words].slice(0, MOST))
    }
    show().catch((thrown: unknown) => {
      if (!left) notify(toFault(thrown))
    })
    return () => {
      left = true
    }
  }, [id, query])
}
