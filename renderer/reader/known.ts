import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { create } from 'zustand'
import { knownParagraphs } from '../../shared/align/known.ts'
import { toFault } from '../../shared/ipc/fault.ts'
import { MOST_COMPARED } from '../../shared/ipc/most.ts'
import type { ArticleView, StoryComparison } from '../../shared/ipc.ts'
import type { Span } from '../../shared/text/span.ts'
import { askStory } from '../state/ask-stoppably.ts'
import { call } from '../state/call.ts'
import { useStoryOf } from '../state/cards.ts'
import { useLibrary } from '../state/library.ts'
import { notify } from '../state/notice.ts'
import { namesAmong } from '../story/report-name.ts'

/** Where a paragraph was read before. */
export interface Known {
  readonly report: string
  readonly there: Span
  readonly name: string
}

/** Whether what was read elsewhere is dimmed: from one report to the next, for as long as the app runs. */
const useOnlyNew = create<{ readonly on: boolean }>()(() => ({ on: false }))

/** What is new in a text to someone who has read other reports of its story. */
export interface OnlyNewState {
  /** The other reports of its story that were read. */
  readonly read: number
  readonly on: boolean
  /** For each paragraph where it was read before; null while that is not shown. */
  readonly paragraphs: readonly (Known | null)[] | null
  /** Of a paragraph by its number, from 1. */
  readonly of: (number: number) => Known | null
}

export function switchOnlyNew(): void {
  useOnlyNew.setState(({ on }) => ({ on: !on }))
}

/** Compares a text with the reports of its story that were read, while the person wants to see what is new. */
export function useKnown({ id, text, body }: Pick<ArticleView, 'id' | 'text' | 'body'>): OnlyNewState {
  const on = useOnlyNew((state) => state.on)
  const story = useStoryOf(id)
  const read = useMemo(
    () => (story?.cards ?? []).filter((card) => card.read && card.id !== id).slice(0, MOST_COMPARED - 1),
    [story, id],
  )
  const others = read.map((card) => card.id).join(' ')
  const beside = useBeside(id, on ? others : '')
  const paragraphs = useMemo(() => {
    if (beside === null) return null
    const nameOf = namesAmong(read)
    const names = new Map(read.map((card) => [card.id, nameOf(card)]))
    return knownParagraphs(text, body, beside).map((known) =>
      known === null ? null : { ...known, name: names.get(known.report) ?? 'another report' },
    )
  }, [beside, read, text, body])
  return { read: read.length, on, paragraphs, of: (number) => paragraphs?.[number - 1] ?? null }
}

type Beside = StoryComparison['beside']

/** What an article shares with others, by their ids with spaces between; null for none, and until that is known. */
function useBeside(id: string, others: string): Beside | null {
  const question = `${String(useLibrary((state) => state.passages))} ${id} ${others}`
  const [found, setFound] = useState<{ readonly question: string; readonly beside: Beside } | null>(null)
  const ask = useEffectEvent((signal: AbortSignal) =>
    call(() => askStory({ base: id, others: others.split(' '), pairs: 'base' }, signal)),
  )
  useEffect(() => {
    if (others === '') return
    const left = new AbortController()
    ask(left.signal).then(
      ({ beside }) => {
        if (!left.signal.aborted) setFound({ question, beside })
      },
      (thrown: unknown) => {
        if (left.signal.aborted) return
        useOnlyNew.setState({ on: false })
        notify(toFault(thrown))
      },
    )
    return () => {
      left.abort()
    }
  }, [question, others])
  return others !== '' && found?.question === question ? found.beside : null
}
