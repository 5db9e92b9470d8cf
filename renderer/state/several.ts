import { toFault } from '../../shared/ipc/fault.ts'
import type { SeveralReports } from '../../shared/ipc.ts'
import { call } from './call.ts'
import { readLibrary } from './library.ts'
import { notify } from './notice.ts'
import { articlesIn, replaceArticles, useRoute } from './route.ts'

/** How many files are being shown otherwise now. */
let underWay = 0

/** Whether articles are about to be shown in the place of others that are gone already. */
export const areReportsReplaced = (): boolean => underWay > 0

/**
 * Shows the reports of a file each as an article, or all as one again; places that showed what is gone show what stands
 * for it. Gives the first of the articles, once the library shows them; null where it failed, which is told.
 */
export async function showReports({ file }: SeveralReports, apart: boolean): Promise<string | null> {
  underWay++
  try {
    const before = await articlesOf(file)
    const articles = await call(() => window.crossread.setReportsApart({ file, apart }))
    const [first = null] = articles
    await readLibrary()
    if (first !== null)
      replaceArticles(
        before.filter((id) => !articles.includes(id)),
        first,
      )
    return first
  } catch (thrown) {
    notify(toFault(thrown))
    return null
  } finally {
    underWay--
  }
}

/** Those of the articles in the person's history that stand for the file. */
async function articlesOf(file: string): Promise<string[]> {
  const visited = new Set(useRoute.getState().entries.flatMap(articlesIn))
  if (visited.size === 0) return []
  const cards = await call(() => window.crossread.readCards([...visited]))
  return cards.flatMap(({ id, several }) => (several?.file === file ? [id] : []))
}
