import { Card } from '../texts/Card.tsx'
import { useText } from '../texts/text-context.ts'
import { Sources } from '../texts/Sources.tsx'
import { count } from '../../ui/words.ts'
import { DifferenceKey } from '../versions/VersionWords.tsx'
import { versionsOf } from '../versions/versions.ts'
import { reportOf } from '../model/story-model.ts'
import type { CompositeStatement } from './composite-model.ts'
import { OtherWording } from './OtherWording.tsx'
import styles from './StatementCard.module.css'

/** Who carries a statement, and how the others put it. */
export function StatementCard({ statement }: { readonly statement: CompositeStatement }) {
  const { story } = useText()
  const { family, lead } = statement
  const own = reportOf(story, lead.report)
  const versions = versionsOf(story, [family], {
    report: lead.report,
    words: own.article.text.slice(lead.start, lead.end),
  })
  const wordings = versions.filter((version) => !version.same)
  const same = family.members.filter(({ report }) => !wordings.some((version) => version.report.article.id === report))
  const title =
    family.members.length === 1
      ? `Only in ${own.name}`
      : `In ${String(family.members.length)} of ${count(story.reports.length, 'report')}`
  const beside = own === story.reports[0] ? lead.paragraph : 0
  return (
    <Card id={`statement-${String(statement.number)}`} title={title}>
      {wordings.length === 0 ? null : <p className={styles['label']}>In these words</p>}
      <Sources members={same} paragraph={beside} />
      {wordings.length === 0 ? null : (
        <ul className={styles['wordings']}>
          {wordings.map((version) => (
            <OtherWording key={version.report.article.id} version={version} lead={lead} />
          ))}
        </ul>
      )}
      {wordings.some(({ kinds }) => kinds.includes('edited')) ? <DifferenceKey /> : null}
    </Card>
  )
}
