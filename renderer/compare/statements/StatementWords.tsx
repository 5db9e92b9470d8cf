import { VersionWords } from '../versions/VersionWords.tsx'
import type { Member, Statement, StoryModel } from './story-model.ts'
import { reportOf } from './story-model.ts'
import styles from './StatementWords.module.css'

interface StatementWordsProps {
  readonly model: StoryModel
  readonly statement: Statement
  readonly member: Member
}

/** A statement in the words of one report; those that the lead has otherwise are boxed. What differs is said beside it. */
export function StatementWords({ model, statement: { lead }, member }: StatementWordsProps) {
  const changes = (member.changes ?? []).map(({ a, b }) => ({ here: a, there: b }))
  return (
    <VersionWords
      told
      article={reportOf(model, member.report).article}
      place={member}
      here={reportOf(model, lead.report).article.text}
      passages={[{ kind: member.kind ?? 'verbatim', here: lead, there: member, changes }]}
      className={styles['words']}
    />
  )
}
