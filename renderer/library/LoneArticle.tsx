import type { ArticleCard } from '../../shared/ipc.ts'
import styles from './LoneArticle.module.css'
import { Report } from './Report.tsx'

interface LoneArticleProps {
  readonly card: ArticleCard
  /** Whether Tab reaches it. */
  readonly current: boolean
}

/** An article that no other in the library reports with. */
export function LoneArticle({ card, current }: LoneArticleProps) {
  return (
    <li className={styles['article']}>
      <Report card={card} level="h2" current={current} />
    </li>
  )
}
