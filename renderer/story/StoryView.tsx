import { useMemo, useState } from 'react'
import { MOST_COMPARED } from '../../shared/ipc/most.ts'
import type { StoryOf } from '../../shared/ipc.ts'
import { textsAmong } from '../../shared/story/one-text.ts'
import { useStoryOf } from '../state/cards.ts'
import { useOverlaps } from '../state/overlaps.ts'
import { useAnswer } from '../state/use-answer.ts'
import { Page } from '../ui/Page.tsx'
import { Failed } from '../ui/Placard.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { ChosenBar } from './ChosenBar.tsx'
import { copiedIn } from './copied.ts'
import { inTime } from './in-time.ts'
import { LongestPassages } from './LongestPassages.tsx'
import { OverlapTable } from './OverlapTable.tsx'
import { Partners } from './Partners.tsx'
import { StoryActions } from './StoryActions.tsx'
import { StoryHeader } from './StoryHeader.tsx'
import styles from './StoryView.module.css'
import { Timeline } from './Timeline.tsx'
import { usePlacing } from './use-placing.ts'

/** The story that an article belongs to: its headlines in time, what its reports share, and why they stand together. */
export function StoryView({ of }: { readonly of: string }) {
  // What is shown follows the library; the answer says what is shown first, and why nothing is, or is any longer.
  const now = useStoryOf(of)
  const [wasThere, setWasThere] = useState(false)
  if (now !== undefined && !wasThere) setWasThere(true)
  const isGone = wasThere && now === undefined
  const answer = useAnswer(isGone ? `${of} again` : of, () => window.crossread.readStoryOf(of))
  switch (answer.state) {
    case 'loading':
      return <Waiting>Opening the story</Waiting>
    case 'failed':
      return <Failed fault={answer.fault} retry={answer.retry} />
    case 'ready':
      return <Story of={of} shown={now ?? answer.value} />
  }
}

interface StoryProps {
  readonly of: string
  readonly shown: StoryOf
}

function Story({ of, shown: { story, cards } }: StoryProps) {
  const reports = useMemo(() => inTime(cards), [cards])
  const compared = useMemo(() => reports.slice(0, MOST_COMPARED), [reports])
  const overlaps = useOverlaps(compared.map(({ id }) => id))
  const texts = useMemo(
    () =>
      textsAmong(
        compared.map(({ id }) => id),
        copiedIn(overlaps.between, compared),
      ),
    [compared, overlaps],
  )
  const placing = usePlacing(story, of)
  const isWhole = overlaps.whole && compared.length === reports.length
  return (
    <Page label={story.title}>
      <article className={styles['story']}>
        <StoryHeader story={story} reports={reports} texts={isWhole ? texts.length : null}>
          <StoryActions story={story} placing={placing} />
        </StoryHeader>
        <Timeline reports={reports} texts={texts} doubtful={story.doubtful} choosing={placing.choosing} />
        {reports.length < 2 ? (
          <Partners of={of} />
        ) : (
          <>
            <OverlapTable compared={compared} of={reports.length} overlaps={overlaps} />
            <LongestPassages compared={compared} between={overlaps.between} />
          </>
        )}
        <ChosenBar articles={story.articles} placing={placing} />
      </article>
    </Page>
  )
}
