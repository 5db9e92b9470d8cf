import { useSession } from '../state/session-context.ts'
import { Rows } from './Rows.tsx'
import { missingHere } from './statements.ts'
import type { TabProps } from './drawer-tab.ts'

/** What the others that are shown say, and this report does not. A row opens the first of those that say it. */
export function MissingHereList({ families, report }: TabProps) {
  const { reports } = useSession().model
  const shown = (id: string) => reports.find(({ article }) => article.id === id)
  const name = shown(report)?.name ?? ''
  return (
    <Rows
      report={report}
      empty="It has all that the others have."
      rows={missingHere(families, report).map(({ lead, members, behind }) => ({
        report: lead.report,
        start: lead.start,
        end: lead.end,
        words: shown(lead.report)?.article.text.slice(lead.start, lead.end) ?? '',
        facts: [
          ...members.map((member) => `${shown(member.report)?.name ?? ''} ¶${String(member.paragraph)}`),
          behind === 0 ? 'before ¶1' : `after ¶${String(behind)} here`,
        ],
        said: `Paragraph ${String(lead.paragraph)} of ${shown(lead.report)?.name ?? ''}, missing in ${name}`,
      }))}
    />
  )
}
