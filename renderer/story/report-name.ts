import type { ArticleCard } from '../../shared/ipc.ts'

/** What a report is called among those of its story: by its outlet, or by its file where that is not known. */
export function reportName({ outlet, file }: Pick<ArticleCard, 'outlet' | 'file'>): string {
  return outlet?.value ?? file
}
