import { create } from 'zustand'
import { toFault } from '../../shared/ipc/fault.ts'
import type { History } from '../../shared/ipc/corrections.ts'
import { call } from './call.ts'
import { notify } from './notice.ts'
import { sayDone } from './done.ts'
import { count } from '../ui/words.ts'

/** What the person could take back, and do again, by its name in words; null where there is nothing. */
export const useHistory = create<History>()(() => ({ undo: null, redo: null }))

/** Asks what could be taken back from before. */
export async function readHistory(): Promise<void> {
  try {
    useHistory.setState(await call(window.crossread.readHistory))
  } catch (thrown) {
    notify(toFault(thrown))
  }
}

/** Takes back what was done last; says what it was, or that it could not be. */
export async function undo(): Promise<void> {
  try {
    const { done, history } = await call(window.crossread.undo)
    useHistory.setState(history)
    if (done !== null) sayDone(`Taken back: ${done}`, 'redo')
  } catch (thrown) {
    notify(toFault(thrown))
  }
}

/** Does again what was taken back last. */
export async function redo(): Promise<void> {
  try {
    const { done, history } = await call(window.crossread.redo)
    useHistory.setState(history)
    if (done !== null) sayDone(`Done again: ${done}`, 'undo')
  } catch (thrown) {
    notify(toFault(thrown))
  }
}

/** Takes articles out of the library; the person is told, with the way back. */
export async function removeArticles(articles: readonly string[]): Promise<void> {
  try {
    await call(() => window.crossread.removeArticles({ articles: [...articles], removed: true }))
    sayDone(`${count(articles.length, 'article')} removed`, 'undo')
  } catch (thrown) {
    notify(toFault(thrown))
  }
}
