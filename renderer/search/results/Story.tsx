import { Columns2, Columns3 } from 'lucide-react'
import { MOST_SIDE_BY_SIDE } from '../../../shared/ipc/most.ts'
import type { SearchGroup, SearchHit } from '../../../shared/ipc/searching.ts'
import { go } from '../../state/route.ts'
import { Button } from '../../ui/Button.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { count, number } from '../../ui/words.ts'
import { showMoreOf } from '../searching.ts'
import { Hit } from './Hit.tsx'
import { footOf, isAlone } from './reached.ts'
import styles from './Story.module.css'
import { STOP } from './stops.ts'

interface StoryProps {
  readonly group: SearchGroup
  /** The one stop that Tab reaches. */
  readonly reached: string | null
  /** Whether that is one of this story, whose other buttons Tab then reaches too. */
  readonly isHere: boolean
  readonly onOpen: (hit: SearchHit) => void
  /** Compares the reports of the story that an article is of. */
  readonly onCompare: (article: string) => void
  /** Hears that more is asked for, and at which stop. */
  readonly onMore: (stop: string) => void
}

/** Those of a story's articles that answer. An article alone has no heading but its own. */
export function Story({ group, reached, isHere, onOpen, onCompare, onMore }: StoryProps) {
  const { story, title, reports, hits, more } = group
  const [first] = hits
  const alone = isAlone(group)
  const Headline = alone ? 'h2' : 'h3'
  const foot = footOf(group)
  return (
    <>
      {alone || first === undefined ? null : (
        <div className={styles['head']}>
          <h2 className={styles['heading']}>
            <button
              type="button"
              {...{ [STOP]: story }}
              tabIndex={reached === story ? 0 : -1}
              aria-description="Opens the story"
              className={styles['title']}
              onClick={() => {
                go({ view: 'story', of: first.article })
              }}
            >
              <span dir="auto">{title}</span>
            </button>
          </h2>
          {reports < 2 ? null : (
            <Tooltip text="Compare the reports of this story" command="articles.compare">
              <Button
                icon={reports === 2 ? Columns2 : Columns3}
                tabIndex={isHere ? 0 : -1}
                className={styles['compare']}
                onClick={() => {
                  onCompare(first.article)
                }}
              >
                {reports > MOST_SIDE_BY_SIDE
                  ? `Compare the first ${number(MOST_SIDE_BY_SIDE)}`
                  : `Compare ${number(reports)} reports`}
              </Button>
            </Tooltip>
          )}
        </div>
      )}
      <ul aria-label={alone ? undefined : title} className={alone ? undefined : styles['hits']}>
        {hits.map((hit) => (
          <li key={hit.article}>
            <Hit
              hit={hit}
              level={Headline}
              inOrder={reached === hit.article}
              onOpen={() => {
                onOpen(hit)
              }}
            />
          </li>
        ))}
      </ul>
      {more === 0 ? null : (
        <Button
          {...{ [STOP]: foot }}
          tabIndex={reached === foot ? 0 : -1}
          className={styles['more']}
          onClick={() => {
            onMore(foot)
            void showMoreOf(group)
          }}
        >
          {count(more, 'more report')} of this story
        </Button>
      )}
    </>
  )
}
