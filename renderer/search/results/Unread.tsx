import { count } from '../../ui/words.ts'
import styles from './Unread.module.css'

/** That not all of the library can be found yet, where that is so. */
export function Unread({ articles }: { readonly articles: number }) {
  if (articles === 0) return null
  const are = articles === 1 ? 'is' : 'are'
  return (
    <p className={styles['unread']}>
      {count(articles, 'article')} {are} still being read, and {are} found once that is done.
    </p>
  )
}
