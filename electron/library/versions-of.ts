import type { ArticleVersions } from '../../shared/ipc.ts'
import { shownAs } from '../../shared/text/display.ts'
import type { StoredArticle } from './store/articles.ts'
import type { Store } from './store/store.ts'

/** Which texts an article had and has, and where its file lies; of a report that was cut out of a file, where that does. */
export function versionsOf({ id, whole, path }: StoredArticle, { files, versions }: Store): ArticleVersions {
  const holder = files.holderOf(whole ?? id) ?? { path, gone: null }
  return {
    path: shownAs(holder.path),
    gone: holder.gone,
    versions: versions
      .of(id)
      .filter((version) => version.id === id || version.hidden === null || version.hidden === 'older')
      .map(({ key, added, hidden }) => ({ id: key, added, shown: hidden === null })),
  }
}
