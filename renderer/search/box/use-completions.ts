import { useEffect, useState } from 'react'
import type { Completions } from '../../../shared/ipc/searching.ts'
import { call } from '../../state/call.ts'

/** Before the caret the beginning of what may be a field, or a field and the beginning of its value. */
const MAY_BE_A_FIELD = /(?:^|[\s-])(?:[a-z]{2,8}|[a-z]{2,8}:(?:"[^"]*|\S*))$/iu

export interface Offer {
  readonly query: string
  readonly at: number
  readonly span: { readonly start: number; readonly end: number }
  readonly options: Completions['options']
}

/** What can be put in at the caret; null while nothing can, and where `at` is null. */
export function useCompletions(query: string, at: number | null): Offer | null {
  const [offer, setOffer] = useState<Offer | null>(null)
  const place = at !== null && MAY_BE_A_FIELD.test(query.slice(0, at)) ? at : null
  useEffect(() => {
    if (place === null) return
    let left = false
    call(() => window.crossread.completeQuery({ query, at: place })).then(
      ({ start, end, options }) => {
        if (!left) setOffer({ query, at: place, span: { start, end }, options })
      },
      // The query is searched all the same, and says what is wrong.
      () => undefined,
    )
    return () => {
      left = true
    }
  }, [query, place])
  return place !== null && offer?.query === query && offer.at === place && offer.options.length > 0 ? offer : null
}
