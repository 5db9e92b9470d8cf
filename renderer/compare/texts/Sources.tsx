import type { Member } from '../../../shared/families/family.ts'
import { go } from '../../state/route.ts'
import { reportOf } from '../statements/story-model.ts'
import styles from './Sources.module.css'
import { useText } from './text-context.ts'

interface SourcesProps {
  readonly members: readonly Member[]
  /** The paragraph of the base beside which they are shown, from 1; 0 for its beginning. */
  readonly paragraph: number
}

/** The reports that carry a statement; each opens beside the base, at the statement, and the base by itself. */
export function Sources({ members, paragraph }: SourcesProps) {
  const { story, openPair } = useText()
  const base = story.reports[0].article.id
  return (
    <p className={styles['sources']}>
      {members.map((member) => {
        const { article, name } = reportOf(story, member.report)
        return (
          <button
            key={article.id}
            type="button"
            aria-label={`${name}, paragraph ${String(member.paragraph)}: ${article.id === base ? 'in the report' : 'side by side'}`}
            className={styles['source']}
            onClick={() => {
              if (article.id === base) {
                const { start, end } = member
                go({ view: 'article', id: base, span: { start, end } })
                return
              }
              openPair(
                { report: base, paragraph: Math.max(1, paragraph) },
                { report: article.id, paragraph: member.paragraph },
              )
            }}
          >
            {name} <span className={styles['place']}>¶{member.paragraph}</span>
          </button>
        )
      })}
    </p>
  )
}
