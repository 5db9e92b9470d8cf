import { create } from 'zustand'
import { toFault } from '../../shared/ipc/fault.ts'
import type { Fault } from '../../shared/ipc/fault.ts'
import type { ArticleCard, LibraryView, StoryCard } from '../../shared/ipc.ts'
import { call } from './call.ts'

interface LibraryState {
  /** Null until it has been read. */
  readonly view: LibraryView | null
  readonly cards: ReadonlyMap<string, ArticleCard>
  /** Why it could not be read. */
  readonly fault: Fault | null
}

export const useLibrary = create<LibraryState>()(() => ({ view: null, cards: new Map(), fault: null }))

/** Shows a library that was read. */
export function showLibrary(view: LibraryView): void {
  useLibrary.setState({ view, cards: new Map(view.articles.map((card) => [card.id, card])), fault: null })
}

export async function readLibrary(): Promise<void> {
  useLibrary.setState({ fault: null })
  try {
    showLibrary(await call(window.crossread.listLibrary))
  } catch (thrown) {
    useLibrary.setState({ fault: toFault(thrown) })
  }
}

/** The story that an article belongs to. */
export function storyOf({ view }: Pick<LibraryState, 'view'>, article: string): StoryCard | undefined {
  return view?.stories.find((story) => story.articles.includes(article))
}
