import { useStoryOf } from '../../state/cards.ts'
import { ChoiceMenu } from '../../ui/ChoiceMenu.tsx'
import { outletName } from '../../ui/words.ts'
import { BASE } from '../model/column.ts'
import type { Column } from '../model/column.ts'
import { useExchange } from '../state/exchange-context.ts'
import { useSession } from '../state/session-context.ts'
import styles from './OtherReport.module.css'

interface OtherReportProps {
  readonly column: Column
  /** Whether the header shows: out of sight it would take the focus away from what is being read. */
  readonly inSight: boolean
}

/** Puts another report of the story in this column of two; nothing where the story has no third. */
export function OtherReport({ column, inSight }: OtherReportProps) {
  const { reports } = useSession().model
  const exchange = useExchange()
  const [shown = '', beside = ''] = [column, column === BASE ? 1 : BASE].map((each) => reports[each]?.article.id)
  const cards = useStoryOf(shown)?.cards ?? []
  if (exchange === null || cards.length < 3 || !cards.some(({ id }) => id === beside)) return null
  return (
    <ChoiceMenu
      label="Report in this column"
      value={shown}
      options={cards
        .filter(({ id }) => id !== beside)
        .map(({ id, outlet, headline }) => [id, `${outletName(outlet)} – ${headline.value}`] as const)}
      className={styles['choice']}
      tabIndex={inSight ? 0 : -1}
      onChange={(id) => {
        exchange(shown, id)
      }}
    />
  )
}
