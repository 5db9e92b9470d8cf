import { useEffect } from 'react'
import type { ArticleCard } from '../../shared/ipc.ts'
import { markRead } from './library.ts'

/** Marks articles as read once they are shown in full. */
export function useMarkingRead(articles: readonly Pick<ArticleCard, 'id' | 'read'>[]): void {
  const unread = articles.flatMap(({ id, read }) => (read ? [] : [id])).join(' ')
  useEffect(() => {
    if (unread !== '') void markRead(unread.split(' '), true)
  }, [unread])
}
