import { ChevronDown, ChevronUp } from 'lucide-react'
import type { ListedStory } from '../../shared/ipc/list.ts'
import { Button } from '../ui/Button.tsx'
import { count } from '../ui/words.ts'
import { keep } from './kept.ts'
import styles from './MoreReports.module.css'
import { goToPlace, reach, usePlace } from './place.ts'
import { morePlace, PLACE, reportPlace } from './places.ts'

interface MoreReportsProps {
  readonly story: ListedStory
  /** So many of its reports are folded away; 0 where all are shown. */
  readonly hidden: number
}

/** Under a long story: shows the rest of its reports, or fewer again. */
export function MoreReports({ story, hidden }: MoreReportsProps) {
  const place = morePlace(story.id)
  const current = usePlace(({ reached }) => reached === place)
  return (
    <Button
      {...{ [PLACE]: place }}
      tabIndex={current ? 0 : -1}
      icon={hidden > 0 ? ChevronDown : ChevronUp}
      className={styles['more']}
      onFocus={() => {
        reach(place)
      }}
      onClick={() => {
        keep(story.id, { unfolded: hidden > 0 })
        // The button goes to the end of what it shows; the person goes on where that begins.
        const first = story.articles.at(-hidden)
        if (hidden > 0 && first !== undefined) goToPlace(reportPlace(first))
        else goToPlace(place)
      }}
    >
      {hidden > 0 ? count(hidden, 'more report') : 'Show fewer'}
    </Button>
  )
}
