import { useMemo } from 'react'
import type { StoryComparison } from '../../../shared/ipc.ts'
import type { CompareRoute } from '../../state/route.ts'
import { classNames } from '../../ui/class-names.ts'
import { Failed } from '../../ui/Placard.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { storyModel } from '../model/story-model.ts'
import type { ModeProps } from '../modes.ts'
import { useStoryComparison } from '../state/use-story-comparison.ts'
import { initialsOf } from '../texts/initials.ts'
import { TextPage } from '../texts/TextPage.tsx'
import page from '../texts/TextPage.module.css'
import { Assembled } from './Assembled.tsx'
import { Choices } from './Choices.tsx'
import { useChoice } from './choice.ts'
import { copyCited } from './cited.ts'
import styles from './Composite.module.css'
import { CompositeRow } from './CompositeRow.tsx'
import { chosenOf, compositeOf } from './composite-model.ts'

/** All reports as one reading: each statement once, with the outlets that carry it. */
export function Composite({ route }: ModeProps) {
  const answer = useStoryComparison(route.base, route.others)
  if (answer.state === 'failed') return <Failed fault={answer.fault} retry={answer.retry} />
  // What two of the others say alike would stand here twice until they have been compared.
  if (answer.state === 'loading' || !answer.whole) return <Waiting>Finding what the reports say alike</Waiting>
  return <CompositeText route={route} comparison={answer.comparison} />
}

function CompositeText({ route, comparison }: { readonly route: CompareRoute; readonly comparison: StoryComparison }) {
  const story = useMemo(() => storyModel(comparison), [comparison])
  const blocks = useMemo(() => compositeOf(story), [story])
  const signs = useMemo(() => {
    const initials = initialsOf(story.reports.map(({ name }) => name))
    return new Map(story.reports.map(({ article }, at) => [article.id, initials[at] ?? '']))
  }, [story])
  const { choice, marked } = useChoice()
  const shown = useMemo(() => chosenOf(blocks, choice), [blocks, choice])
  return (
    <TextPage
      route={route}
      story={story}
      label="Composite reading"
      bar={<Choices families={story.families} />}
      onCopy={(event) => {
        if (copyCited(event.clipboardData, story)) event.preventDefault()
      }}
    >
      <article data-marked={marked || undefined} className={classNames(page['article'], styles['article'])}>
        <div className={page['row']}>
          <Assembled story={story} signs={signs} />
        </div>
        {shown.map((block) => (
          <CompositeRow
            key={`${block.report.article.id} ${String(block.statements[0]?.number)}`}
            block={block}
            signs={signs}
          />
        ))}
        {shown.length > 0 ? null : (
          <div className={page['row']}>
            <p className={styles['nothing']}>
              {choice === 'several'
                ? 'No statement is in two or more reports.'
                : 'Every statement is in two or more reports.'}
            </p>
          </div>
        )}
      </article>
    </TextPage>
  )
}
