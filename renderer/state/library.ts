import { create } from 'zustand'
import { toFault } from '../../shared/ipc/fault.ts'
import type { Fault } from '../../shared/ipc/fault.ts'
import type { EventPayload } from '../../shared/ipc.ts'
import type { LibraryList, LibraryQuery, ListedStory } from '../../shared/ipc/list.ts'
import { unpackStories } from '../../shared/ipc/packed.ts'
import { call } from './call.ts'
import { outdateCards, showCardsMeanwhile } from './cards.ts'
import { useHistory } from './history.ts'
import { notify } from './notice.ts'
import { useQuery } from './query.ts'

/** A list, and what was asked for it. */
export interface Listed extends Omit<LibraryList, 'stories'> {
  /** In the order to show them. */
  readonly stories: readonly ListedStory[]
  readonly query: LibraryQuery
}

interface LibraryState {
  /** The last list that came; null until the first has. */
  readonly listed: Listed | null
  /** The version of the library that was told last; null until one was. */
  readonly version: number | null
  /** Another number whenever what the person says of passages is not as it was. */
  readonly passages: number
  /** Why it could not be read. */
  readonly fault: Fault | null
}

export const useLibrary = create<LibraryState>()(() => ({ listed: null, version: null, passages: 0, fault: null }))

/** Takes in that the library is not as it was. The list is read again by whoever shows it. */
export function libraryChanged({ version, history, passages }: EventPayload<'libraryChanged'>): void {
  // What is said of passages stands on no card.
  if (version !== useLibrary.getState().version) outdateCards()
  useHistory.setState(history)
  useLibrary.setState({ version, passages })
}

/** Whether the list answers another question by now, or tells of another library. */
export function isOutdated({ listed, version }: LibraryState, query: LibraryQuery): boolean {
  return listed?.query !== query || (version !== null && listed.version < version)
}

/** All articles that the list shows, those of folded stories too, in its order. */
export function listedArticles(): readonly string[] {
  return useLibrary.getState().listed?.stories.flatMap(({ articles }) => articles) ?? []
}

let reading: Promise<void> | null = null
let askedAgain = false

/** Reads the list that the person asks for now, once for all who ask while it is read. The one before stands until then. */
export function readLibrary(): Promise<void> {
  askedAgain = true
  reading ??= readUntilSettled().finally(() => {
    reading = null
  })
  return reading
}

async function readUntilSettled(): Promise<void> {
  try {
    while (askedAgain) {
      askedAgain = false
      const query = useQuery.getState()
      const list = await call(() => window.crossread.listLibrary(query))
      if (query === useQuery.getState()) {
        useLibrary.setState({ listed: { ...list, stories: unpackStories(list.stories), query }, fault: null })
      }
    }
  } catch (thrown) {
    useLibrary.setState({ fault: toFault(thrown) })
  }
}

/** Shows the library as it was when it was closed, until it is read; whether that is known. */
export async function showOpening(): Promise<boolean> {
  try {
    const opening = await call(() => window.crossread.readOpening())
    const { listed, fault } = useLibrary.getState()
    if (opening === null || listed !== null || fault !== null) return false
    const { list, ...shown } = opening
    showCardsMeanwhile(shown)
    useLibrary.setState({ listed: { ...list, stories: unpackStories(list.stories), query: useQuery.getState() } })
    return true
  } catch {
    // What the library has is read all the same, and what is wrong with it is told then.
    return false
  }
}

/** Marks articles as read or unread. `byHand`: the person asked for it, and can take it back; else they opened them. */
export async function markRead(articles: readonly string[], read: boolean, byHand = false): Promise<void> {
  try {
    await call(() => window.crossread.markRead({ articles: [...articles], read, ...(byHand ? { byHand } : {}) }))
  } catch (thrown) {
    notify(toFault(thrown))
  }
}
