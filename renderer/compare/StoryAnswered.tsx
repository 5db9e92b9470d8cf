import type { ReactNode } from 'react'
import type { ArticleView, StoryComparison } from '../../shared/ipc.ts'
import { go } from '../state/route.ts'
import { Button } from '../ui/Button.tsx'
import { Failed, Placard } from '../ui/Placard.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { useStory } from './state/story-context.ts'

interface StoryAnsweredProps {
  /** What is said until there is an answer. */
  readonly waiting: string
  /** Whether nothing is shown until every two of the reports were compared. */
  readonly wholeOnly?: boolean
  /** What is shown of an answer; `whole`: whether every two of the reports were compared. */
  readonly children: (comparison: StoryComparison, whole: boolean) => ReactNode
}

/** What the reports say alike, once it is known; or why it is not, and what to do. */
export function StoryAnswered({ waiting, wholeOnly = false, children }: StoryAnsweredProps) {
  const answer = useStory()
  if (answer.state === 'failed') return <Failed fault={answer.fault} retry={answer.retry} />
  if (answer.state === 'loading' || (wholeOnly && !answer.whole)) return <Waiting>{waiting}</Waiting>
  const { comparison, whole } = answer
  const [only, other] = comparison.reports
  if (only !== undefined && other === undefined) return <OnlyOne report={only} />
  return children(comparison, whole)
}

/** The others were removed from the library since they were compared. */
function OnlyOne({ report }: { readonly report: ArticleView }) {
  return (
    <main id="page" tabIndex={-1}>
      <div role="status">
        <Placard
          title="Only one of these reports is left"
          actions={
            <>
              <Button
                look="plain"
                onClick={() => {
                  go({ view: 'article', id: report.id })
                }}
              >
                Read it
              </Button>
              <Button
                look="plain"
                onClick={() => {
                  go({ view: 'library' })
                }}
              >
                Back to the library
              </Button>
            </>
          }
        >
          The others were removed from the library, so there is nothing to compare “{report.headline.value}” with.
        </Placard>
      </div>
    </main>
  )
}
