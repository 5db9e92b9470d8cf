import type { ImportReport } from '../../shared/ipc.ts'
import { goToPlace } from '../library/place.ts'
import { reportPlace } from '../library/places.ts'
import { call } from '../state/call.ts'
import { showImported } from '../state/importing.ts'
import { go, pairRoute } from '../state/route.ts'
import type { Route } from '../state/route.ts'

/**
 * Opens what was asked for from outside the window, be it new or in the library before: an article, two reports of one story side
 * by side, or of more the library where the first stands; and tells what came of it.
 */
export async function landOnImported(report: ImportReport): Promise<void> {
  const asked = [...new Set([...report.added, ...report.duplicates.map(({ of }) => of)])]
  const place = await placeOf(asked)
  if (place?.view === 'library') goToPlace(reportPlace(asked[0] ?? ''))
  if (place !== null) go(place)
  // After going there, which would put it away.
  showImported(report)
}

async function placeOf([first, second, ...others]: readonly string[]): Promise<Route | null> {
  if (first === undefined) return null
  if (second === undefined) return { view: 'article', id: first }
  if (others.length === 0 && (await areOneStory(first, second))) return pairRoute(first, second)
  return { view: 'library' }
}

async function areOneStory(a: string, b: string): Promise<boolean> {
  try {
    const { story } = await call(() => window.crossread.readStoryOf(a))
    return story.articles.includes(b)
  } catch {
    // One that was taken out meanwhile is in no story; the library shows what there is.
    return false
  }
}
