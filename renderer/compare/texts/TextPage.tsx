import { useState } from 'react'
import type { ClipboardEventHandler, ReactNode } from 'react'
import { createStore } from 'zustand'
import { useCommands } from '../../state/commands.ts'
import { go } from '../../state/route.ts'
import type { CompareRoute } from '../../state/route.ts'
import { ToolbarSlot } from '../../ui/ToolbarSlot.tsx'
import { ModeSwitch } from '../ModeSwitch.tsx'
import { findSelected } from '../statements/selected-words.ts'
import type { StoryModel } from '../statements/story-model.ts'
import { handOver } from '../state/places.ts'
import { useModes } from '../use-modes.ts'
import { BaseSelect } from './BaseSelect.tsx'
import { openPairAt } from './open-there.ts'
import type { TextSession } from './text-context.ts'
import { TextContext } from './text-context.ts'
import styles from './TextPage.module.css'
import { textCommands } from './text-commands.ts'
import { useTextPlace } from './use-text-place.ts'

interface TextPageProps {
  readonly route: CompareRoute
  readonly story: StoryModel
  /** What a screen reader calls the view. */
  readonly label: string
  /** Stands over the text, behind the choice of the base. */
  readonly bar: ReactNode
  readonly onCopy?: ClipboardEventHandler
  readonly children: ReactNode
}

/** A text that is read in one column with what other reports have of it in its margin: the frame of Reading and Composite. */
export function TextPage({ route, story, label, bar, onCopy, children }: TextPageProps) {
  const [page, setPage] = useState<HTMLElement | null>(null)
  const [open] = useState(() => createStore<{ card: string | null }>(() => ({ card: null })))
  const placeNow = useTextPlace(route, story, page)
  const modes = useModes(route, placeNow)
  useCommands({ ...textCommands(page, open), ...findSelected(story.reports.map(({ article }) => article)) })

  const session: TextSession = {
    story,
    open,
    openPair: (here, there) => {
      openPairAt(route, story, placeNow(), here, there)
    },
    openColumns:
      story.reports.length < 3
        ? null
        : () => {
            const place = placeNow()
            const to: CompareRoute = { ...route, mode: 'base' }
            handOver(place, to, place.acted === route.base ? undefined : place.acted)
            go(to)
          },
  }
  const changeBase = (id: string) => {
    const to = { ...route, base: id, others: route.others.map((each) => (each === id ? route.base : each)) }
    handOver(placeNow(), to)
    go(to)
  }

  return (
    <TextContext value={session}>
      <ToolbarSlot>
        <ModeSwitch modes={modes} />
      </ToolbarSlot>
      <main id="page" tabIndex={-1} aria-label={label} className={styles['page']}>
        <div className={styles['bar']}>
          <BaseSelect
            reports={story.reports.map(({ article: { id }, name }) => ({ id, name }))}
            base={route.base}
            onChange={changeBase}
          />
          {bar}
        </div>
        <section
          ref={setPage}
          tabIndex={0}
          aria-label="Text"
          data-report={route.base}
          className={styles['text']}
          onCopy={onCopy}
          // As in the columns, only a person at the keys needs to see that the text has the focus.
          onKeyUp={({ key, currentTarget }) => {
            if (key === 'Tab') currentTarget.dataset['keys'] = ''
          }}
          onBlur={({ currentTarget }) => {
            delete currentTarget.dataset['keys']
          }}
        >
          {children}
        </section>
      </main>
    </TextContext>
  )
}
