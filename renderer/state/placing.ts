import { toFault } from '../../shared/ipc/fault.ts'
import type { Place } from '../../shared/ipc/placing.ts'
import { count } from '../ui/words.ts'
import { call } from './call.ts'
import { sayDone } from './done.ts'
import { notify } from './notice.ts'

/** Puts articles in a story of their own or in another; the person is told, with the way back. False where it failed, which is told. */
export async function placeArticles(articles: readonly string[], place: Place): Promise<boolean> {
  try {
    const placed = await call(() => window.crossread.placeArticles({ articles: [...articles], place }))
    sayDone(wordsFor(place, placed.articles), 'undo')
    return true
  } catch (thrown) {
    notify(toFault(thrown))
    return false
  }
}

function wordsFor({ kind }: Place, articles: number): string {
  const reports = count(articles, 'report')
  switch (kind) {
    case 'own':
      return `${reports} split off`
    case 'with':
      return `${reports} moved to another story`
    case 'one':
      return `${reports} are one story now`
    case 'pin':
      return 'Story pinned'
    case 'unpin':
      return 'Story unpinned'
    case 'free':
      return `Crossread groups ${reports} again`
  }
}
