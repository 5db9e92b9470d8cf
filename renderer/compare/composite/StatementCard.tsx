import { Card } from '../texts/Card.tsx'
import { useText } from '../texts/text-context.ts'
import { Sources } from '../texts/Sources.tsx'
import { count } from '../../ui/words.ts'
import { DifferenceKey } from '../versions/VersionWords.tsx'
import { versionsOf } from '../versions/versions.ts'
import { reportOf } from '../statements/story-model.ts'
import type { Statement } from '../statements/story-model.ts'
import { OtherWording } from './OtherWording.tsx'
import styles from './StatementCard.module.css'

/** Who carries a statement, and how the others put it. */
export function StatementCard({ statement }: { readonly statement: Statement }) {
  const { story } = useText()
  const { members, lead } = statement
  const own = reportOf(story, lead.report)
  const versions = versionsOf(story, [statement], {
    report: lead.report,
    words: own.article.text.slice(lead.start, lead.end),
  })
  const wordings = versions.filter((version) => !version.same)
  const same = [...members.values()].filter(
    ({ report }) => !wordings.some((version) => version.report.article.id === report),
  )
  const title =
    members.size === 1
      ? `Only in ${own.name}`
      : `In ${String(members.size)} of ${count(story.reports.length, 'report')}`
  return (
    <Card id={`statement-${statement.id.replaceAll(' ', '-')}`} title={title}>
      {wordings.length === 0 ? null : <p className={styles['label']}>In these words</p>}
      <Sources members={same} paragraph={statement.paragraph} />
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
