import { go, pairRoute } from '../../state/route.ts'
import { useStoryOf } from '../../state/cards.ts'
import { outletName } from '../../ui/words.ts'
import { BASE } from '../model/column.ts'
import type { Column } from '../model/column.ts'
import { useSession } from '../state/session-context.ts'
import styles from './OtherReport.module.css'

/** Puts another report of the story in this column of two; nothing where the story has no third. */
export function OtherReport({ column }: { readonly column: Column }) {
  const { reports } = useSession().model
  const [shown = '', beside = ''] = [column, column === BASE ? 1 : BASE].map((each) => reports[each]?.article.id)
  const cards = useStoryOf(shown)?.cards ?? []
  if (cards.length < 3 || !cards.some(({ id }) => id === beside)) return null
  return (
    <select
      aria-label="Report in this column"
      value={shown}
      className={styles['choice']}
      onChange={({ target: { value } }) => {
        go(column === BASE ? pairRoute(value, beside) : pairRoute(beside, value))
      }}
    >
      {cards
        .filter(({ id }) => id !== beside)
        .map(({ id, outlet, headline }) => (
          <option key={id} value={id}>
            {`${outletName(outlet)} – ${headline.value}`}
          </option>
        ))}
    </select>
  )
}
