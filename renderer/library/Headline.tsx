import type { ArticleCard } from '../../shared/ipc.ts'
import styles from './Headline.module.css'

/** A headline; one that the text does not have itself is set in italics, and says where it is from. */
export function Headline({ headline }: Pick<ArticleCard, 'headline'>) {
  if (headline.origin !== 'inferred') return headline.value
  return (
    <>
      <em className={styles['inferred']}>{headline.value}</em>
      <span className={styles['note']}>No headline; from the first sentence</span>
    </>
  )
}
