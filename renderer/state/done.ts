import { create } from 'zustand'

interface DoneState {
  /** What was done last, in words, while it is shown. */
  readonly words: string | null
  /** What can be done about it. */
  readonly way: 'undo' | 'redo'
}

/** How long a word about what was done stays, in milliseconds: long enough to be read, and to be reached by key. */
const SHOWN = 12_000

export const useDone = create<DoneState>()(() => ({ words: null, way: 'undo' }))

let timer: ReturnType<typeof setTimeout> | undefined

/** Says for a while what was done, and offers the way back. */
export function sayDone(words: string, way: DoneState['way']): void {
  useDone.setState({ words, way })
  keepDone(false)
}

/** Keeps it in sight while the person is at it, and lets it go a while after. */
export function keepDone(keep: boolean): void {
  clearTimeout(timer)
  if (!keep) timer = setTimeout(dismissDone, SHOWN)
}

export function dismissDone(): void {
  clearTimeout(timer)
  useDone.setState({ words: null })
}
