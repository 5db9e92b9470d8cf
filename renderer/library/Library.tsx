import { useLayoutEffect } from 'react'
import type { LibraryView } from '../../shared/ipc.ts'
import { readLibrary, useLibrary } from '../state/library.ts'
import { Page } from '../ui/Page.tsx'
import { Failed } from '../ui/Placard.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { EmptyLibrary } from './EmptyLibrary.tsx'
import styles from './Library.module.css'
import { LoneArticle } from './LoneArticle.tsx'
import { Masthead } from './Masthead.tsx'
import { showPlaces } from './place.ts'
import { Story } from './Story.tsx'
import { useSteps } from './use-steps.ts'

/** Every article that the library holds, under the story that it tells. */
export function Library() {
  const view = useLibrary((state) => state.view)
  const fault = useLibrary((state) => state.fault)
  if (fault !== null) return <Failed fault={fault} retry={() => void readLibrary()} />
  if (view === null) return <Waiting>Reading the library</Waiting>
  return view.articles.length === 0 ? (
    <Page label="Library">
      <EmptyLibrary />
    </Page>
  ) : (
    <Stories view={view} />
  )
}

function Stories({ view }: { readonly view: LibraryView }) {
  const cards = useLibrary((state) => state.cards)
  useLayoutEffect(() => {
    showPlaces(view)
  }, [view])
  const { list, onKeyDown } = useSteps()
  return (
    <Page label="Library" onKeyDown={onKeyDown}>
      <div className={styles['library']} ref={list}>
        <Masthead articles={view.articles.length} stories={view.stories.length} />
        <ol aria-label="Stories">
          {view.stories.map((story) => {
            const members = story.articles.map((id) => cards.get(id)).filter((card) => card !== undefined)
            const [only] = members
            if (only === undefined) return null
            return members.length === 1 ? (
              <LoneArticle key={story.id} card={only} />
            ) : (
              <Story key={story.id} story={story} cards={members} />
            )
          })}
        </ol>
      </div>
    </Page>
  )
}
