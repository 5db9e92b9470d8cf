import { memo } from 'react'
import type { SearchGroup, SearchHit } from '../../../shared/ipc/searching.ts'
import { go } from '../../state/route.ts'
import { Button } from '../../ui/Button.tsx'
import { count } from '../../ui/words.ts'
import { showMoreOf } from '../searching.ts'
import { Hit } from './Hit.tsx'
import styles from './Story.module.css'
import { STOP } from './stops.ts'

interface StoryProps {
  readonly group: SearchGroup
  /** The one stop that Tab reaches. */
  readonly reached: string | null
  readonly onOpen: (hit: SearchHit) => void
}

/** Those of a story's articles that answer. An article alone has no heading but its own. */
export const Story = memo(function Story({ group, reached, onOpen }: StoryProps) {
  const { story, title, hits, more } = group
  const [first] = hits
  const isAlone = hits.length === 1 && more === 0 && first?.headline === title
  const Headline = isAlone ? 'h2' : 'h3'
  const foot = `more ${story}`
  return (
    <>
      {isAlone || first === undefined ? null : (
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
      )}
      <ul aria-label={isAlone ? undefined : title} className={isAlone ? undefined : styles['hits']}>
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
          onClick={() => void showMoreOf(group)}
        >
          {count(more, 'more report')} of this story
        </Button>
      )}
    </>
  )
})
