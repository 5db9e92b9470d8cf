import { useMemo } from 'react'
import type { StoryComparison } from '../../../shared/ipc.ts'
import type { CompareRoute } from '../../state/route.ts'
import { useMarkingRead } from '../../state/use-marking-read.ts'
import { storyModel } from '../statements/story-model.ts'
import type { ModeProps } from '../modes.ts'
import { StoryAnswered } from '../StoryAnswered.tsx'
import { TextHeader } from '../texts/TextHeader.tsx'
import { TextPage } from '../texts/TextPage.tsx'
import styles from '../texts/TextPage.module.css'
import { readingModel } from './reading-model.ts'
import { AddedRow, ReadingRow } from './ReadingRow.tsx'
import { Standing } from './Standing.tsx'

/** One report to be read, with what the others have of it and what they add in its margin. */
export function Reading({ route }: ModeProps) {
  return (
    <StoryAnswered waiting="Finding what the reports say alike">
      {(comparison, whole) => <ReadingText route={route} comparison={comparison} whole={whole} />}
    </StoryAnswered>
  )
}

interface ReadingTextProps {
  readonly route: CompareRoute
  readonly comparison: StoryComparison
  /** Whether the others were compared with each other too. */
  readonly whole: boolean
}

function ReadingText({ route, comparison, whole }: ReadingTextProps) {
  const story = useMemo(() => storyModel(comparison), [comparison])
  const model = useMemo(() => readingModel(story), [story])
  const [base] = story.reports
  useMarkingRead([base.article])
  const before = model.added.get(0)
  return (
    <TextPage
      route={route}
      story={story}
      label="Reading"
      bar={<Standing model={model} others={story.reports.length - 1} whole={whole} />}
    >
      <article lang={base.article.language?.value} className={styles['article']}>
        <div className={styles['row']}>
          <TextHeader report={base} />
        </div>
        {before === undefined ? null : <AddedRow added={before} />}
        {model.paragraphs.map((paragraph) => (
          <ReadingRow key={paragraph.number} paragraph={paragraph} added={model.added.get(paragraph.number)} />
        ))}
      </article>
    </TextPage>
  )
}
