import { useMemo } from 'react'
import type { StoryComparison } from '../../../shared/ipc.ts'
import type { CompareRoute } from '../../state/route.ts'
import { classNames } from '../../ui/class-names.ts'
import { storyModel } from '../statements/story-model.ts'
import type { ModeProps } from '../modes.ts'
import { StoryAnswered } from '../StoryAnswered.tsx'
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
  return (
    // What two of the others say alike would stand here twice until they have been compared.
    <StoryAnswered waiting="Finding what the reports say alike" wholeOnly>
      {(comparison) => <CompositeText route={route} comparison={comparison} />}
    </StoryAnswered>
  )
}

function CompositeText({ route, comparison }: { readonly route: CompareRoute; readonly comparison: StoryComparison }) {
  const story = useMemo(() => storyModel(comparison), [comparison])
  const blocks = useMemo(() => compositeOf(story), [story])
  const { choice, marked } = useChoice()
  const shown = useMemo(() => chosenOf(blocks, choice), [blocks, choice])
  return (
    <TextPage
      route={route}
      story={story}
      label="Composite reading"
      bar={<Choices statements={story.statements} />}
      onCopy={(event) => {
        if (copyCited(event.clipboardData, story)) event.preventDefault()
      }}
    >
      <article data-marked={marked || undefined} className={classNames(page['article'], styles['article'])}>
        <div className={page['row']}>
          <Assembled story={story} />
        </div>
        {shown.map((block) => (
          <CompositeRow key={block.statements[0]?.id} block={block} />
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
