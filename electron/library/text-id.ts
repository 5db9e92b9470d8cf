import { createHash } from 'node:crypto'
import type { ArticleId } from '../../shared/article/article.ts'

/** The library's name for a text: the same text has the same name, wherever its file lies. */
export function idOf(text: string): ArticleId {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}

/** The name of one of the reports in a file: by the file and by its own text, so that it is no other file's. */
export function idOfPart(whole: ArticleId, text: string): ArticleId {
  return idOf(`${whole}\n${text}`)
}
