import { count } from '../../ui/words.ts'
import { useSession } from '../state/session-context.ts'
import { Rows } from './Rows.tsx'
import { onlyHere } from './statements.ts'
import type { TabProps } from './drawer-tab.ts'

/** What one report says and no other that is shown. */
export function OnlyHereList({ families, report }: TabProps) {
  const { reports } = useSession().model
  const own = reports.find(({ article }) => article.id === report)
  const name = own?.name ?? ''
  return (
    <Rows
      report={report}
      empty="Nothing stands in this report alone."
      rows={onlyHere(families, report).map(({ start, end, paragraph, words }) => ({
        report,
        start,
        end,
        words: own?.article.text.slice(start, end) ?? '',
        facts: [`¶${String(paragraph)}`, count(words, 'word')],
        said: `Paragraph ${String(paragraph)} of ${String(own?.paragraphs.length ?? 0)}, only in ${name}`,
      }))}
    />
  )
}
