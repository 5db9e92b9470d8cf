import { useLibrary } from '../../state/library.ts'
import { useDetailsChanges } from '../../state/use-details-changes.ts'

/** Another word whenever reports have to be compared again: as passages are judged otherwise, or the articles are not as they were. */
export function useSaid(articles: readonly string[]): string {
  const passages = useLibrary((state) => state.passages)
  return `${String(passages)} ${String(useDetailsChanges(articles))}`
}
