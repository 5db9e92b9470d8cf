import { useState } from 'react'
import type { ArticleCard } from '../../shared/ipc.ts'
import { useLinesOfCards } from './cards.ts'

interface Noted {
  /** By article, what its card said last; empty where it has gone. */
  readonly said: ReadonlyMap<string, string>
  readonly changes: number
}

/**
 * Another number whenever what stands in articles, or is said of them, is not as it was when it was first known here: a corrected
 * outlet, furniture that was restored, an article that was removed. What is read of them for the first time is no change, nor is
 * that one counts as read.
 */
export function useDetailsChanges(articles: readonly string[]): number {
  const [noted, setNoted] = useState<Noted>({ said: new Map(), changes: 0 })
  const lines = useLinesOfCards(articles, saidOf)
  const now = articles.map((id, at) => [id, lines[at] ?? ''] as const)
  const other = now.filter(([id, line]) => line !== (noted.said.get(id) ?? ''))
  if (other.length > 0) {
    const isChange = other.some(([id]) => noted.said.has(id))
    setNoted({ said: new Map([...noted.said, ...other]), changes: noted.changes + (isChange ? 1 : 0) })
  }
  return noted.changes
}

function saidOf({ headline, outlet, published, words }: ArticleCard): string {
  return JSON.stringify([headline.value, outlet?.value, published?.value, words])
}
