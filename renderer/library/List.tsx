import { useLayoutEffect, useMemo, useRef } from 'react'
import { listedArticles } from '../state/library.ts'
import type { Listed } from '../state/library.ts'
import { Page } from '../ui/Page.tsx'
import { byStory } from './by-story.ts'
import { FilterBar } from './FilterBar.tsx'
import { keptOf, useKept } from './kept.ts'
import { linesOf } from './lines.ts'
import styles from './List.module.css'
import { Masthead } from './Masthead.tsx'
import { NoMatch } from './NoMatch.tsx'
import { settle, standingIn, usePlace } from './place.ts'
import { keepChosen } from './selection.ts'
import { SelectionBar } from './SelectionBar.tsx'
import { StoryItem } from './StoryItem.tsx'
import { useFocus } from './use-focus.ts'
import { useGeometry } from './use-geometry.ts'
import { useLines } from './use-lines.ts'
import { useSteps } from './use-steps.ts'

/** The library's articles, under their stories or one by one; only what is in sight of them is in the page. */
export function List({ listed }: { readonly listed: Listed }) {
  const page = useRef<HTMLElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const { columns, margin, bar } = useGeometry(page, list)
  const kept = useKept()
  const { stories, query } = listed
  const lines = useMemo(
    () => linesOf(stories, columns, (story) => keptOf(kept, story).unfolded),
    [stories, columns, kept],
  )
  const reached = usePlace((state) => state.reached)
  const before = usePlace((state) => state.spot)
  const standing = useMemo(() => standingIn(lines, { reached, spot: before }), [lines, reached, before])
  const spot = standing?.spot ?? null
  const virtual = useLines({ lines, kept: spot?.line ?? null, page, margin, bar, query })
  useFocus({ list, standing, virtual })
  const onKeyDown = useSteps({ lines, spot, virtual })

  useLayoutEffect(() => {
    if (standing !== null) settle(standing)
  }, [standing])
  useLayoutEffect(() => {
    keepChosen(listedArticles())
  }, [listed])

  const items = virtual.getVirtualItems().flatMap((item) => {
    const line = lines[item.index]
    return line === undefined ? [] : [{ line, index: item.index, top: item.start - margin }]
  })

  return (
    <Page label="Library" scroller={page} onKeyDown={onKeyDown}>
      <div className={styles['library']}>
        <Masthead listed={listed} />
        <FilterBar listed={listed} />
        {listed.matching === 0 ? <NoMatch /> : null}
        <ol
          ref={list}
          aria-label={query.grouped ? 'Stories' : 'Articles'}
          className={styles['list']}
          style={{ height: virtual.getTotalSize() }}
        >
          {byStory(items).map((lines) => (
            <StoryItem
              key={lines[0].line.story.id}
              lines={lines}
              of={stories.length}
              measure={virtual.measureElement}
            />
          ))}
        </ol>
        <SelectionBar />
      </div>
    </Page>
  )
}
