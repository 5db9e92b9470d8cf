import { useState } from 'react'

/** The reports of a story that are being chosen, to be split off or moved. */
export interface Choosing {
  /** In the order of the story; null while none are being chosen. */
  readonly chosen: readonly string[] | null
  readonly begin: () => void
  readonly end: () => void
  readonly toggle: (article: string) => void
}

/** `articles`: all of the story, in its order. What is no longer among them is not chosen. */
export function useChoosing(articles: readonly string[]): Choosing {
  const [state, setState] = useState<ReadonlySet<string> | null>(null)
  return {
    chosen: state === null ? null : articles.filter((article) => state.has(article)),
    begin: () => {
      setState(new Set())
    },
    end: () => {
      setState(null)
    },
    toggle: (article) => {
      setState((chosen) => {
        const next = new Set(chosen)
        if (!next.delete(article)) next.add(article)
        return next
      })
    },
  }
}
