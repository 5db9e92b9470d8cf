import type { ArticleCard } from '../../shared/ipc.ts'
import { BLOCK } from '../ui/depth.ts'
import { classNames } from '../ui/class-names.ts'
import block from './Block.module.css'
import styles from './LoneArticle.module.css'
import { Report } from './Report.tsx'

/** An article that no other in the library reports with. */
export function LoneArticle({ card }: { readonly card: ArticleCard }) {
  return (
    <li {...{ [BLOCK]: card.id }} className={classNames(block['block'], styles['article'])}>
      <Report card={card} level="h2" />
    </li>
  )
}
