import { create } from 'zustand'
import type { Span } from '../../../shared/text/span.ts'

interface PendingState {
  /** What is selected to be aligned, by article: of the base and of one other report. */
  readonly spans: Readonly<Record<string, Span>>
  /** The stretches to select once they are a passage that is shown, by article. */
  readonly awaited: Readonly<Record<string, Span>> | null
}

/** What waits to be aligned in the comparison that is open, and what waits to be shown. */
export const usePending = create<PendingState>()(() => ({ spans: {}, awaited: null }))

/** Holds some words of a report; those of a third report go. */
export function hold(article: string, span: Span, base: string): void {
  const kept = Object.entries(usePending.getState().spans).filter(([id]) => (article === base ? true : id === base))
  usePending.setState({ spans: { ...Object.fromEntries(kept), [article]: span } })
}

/** Lets go of what is held of one report. */
export function letGo(article: string): void {
  const { spans } = usePending.getState()
  if (spans[article] === undefined) return
  usePending.setState({ spans: Object.fromEntries(Object.entries(spans).filter(([id]) => id !== article)) })
}

export function letAllGo(): void {
  usePending.setState({ spans: {} })
}

/** Has a passage selected as soon as it is shown. */
export function awaitPassage(awaited: PendingState['awaited']): void {
  usePending.setState({ awaited })
}
