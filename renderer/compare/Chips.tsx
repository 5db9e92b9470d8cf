import type { ArticleView } from '../../shared/ipc.ts'
import { useCards } from '../state/cards.ts'
import { namesAmong } from '../story/report-name.ts'
import { Tooltip } from '../ui/Tooltip.tsx'
import { count, percent } from '../ui/words.ts'
import styles from './Chips.module.css'
import type { ComparedReports } from './state/use-compared.ts'

interface ChipsProps {
  readonly base: ArticleView
  /** All reports beside it. */
  readonly others: readonly string[]
  /** Those that have no column, in their order: for want of room, or because they could not be compared, or not yet. */
  readonly waiting: readonly string[]
  readonly compared: ComparedReports
  /** Gives one a column. */
  readonly onBring: (article: string) => void
}

/** Over the columns: the reports that have none, each with how much of it is in the base; a click brings it in, or tries again. */
export function Chips({ base, others, waiting, compared, onBring }: ChipsProps) {
  const cards = useCards(others)
  const named = new Map(cards.map((card) => [card.id, card]))
  const nameOf = namesAmong([base, ...cards])
  const baseName = nameOf(base)
  return (
    <div role="group" aria-label="Reports without a column" className={styles['bar']}>
      <span aria-hidden className={styles['label']}>
        {count(waiting.length, 'more report')}
      </span>
      <ul className={styles['chips']}>
        {waiting.map((id) => {
          const pair = compared.pairs.get(id)
          const fault = compared.faults.get(id)
          const card = named.get(id) ?? pair?.b
          // What is no longer in the library has no name here.
          const name = card === undefined ? 'A report' : nameOf(card)
          const shares = pair?.shares
          const share = shares === undefined ? null : percent(shares.b.shared, shares.b.words)
          const said =
            fault !== undefined
              ? `${fault.message} Click to try again.`
              : shares === undefined || share === null
                ? 'Comparing'
                : `${share} of it is in ${baseName}, ${percent(shares.a.shared, shares.a.words)} of ${baseName} is in it`
          return (
            <li key={id}>
              <Tooltip text={said}>
                <button
                  type="button"
                  aria-label={`${name}: ${said}`}
                  aria-disabled={pair === undefined && fault === undefined ? true : undefined}
                  className={styles['chip']}
                  onClick={() => {
                    if (fault !== undefined) compared.retry(id)
                    else if (pair !== undefined) onBring(id)
                  }}
                >
                  <span dir="auto" className={styles['name']}>
                    {name}
                  </span>
                  <span className={styles['share']}>{fault === undefined ? (share ?? '·') : '!'}</span>
                </button>
              </Tooltip>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
