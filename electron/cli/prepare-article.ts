import { prepare } from '../../shared/align/prepare.ts'
import type { PreparedText } from '../../shared/align/prepare.ts'
import { cleanText } from '../../shared/article/clean.ts'
import { reportOf } from '../../shared/article/report.ts'

/** A text cleaned and made ready for comparison, headline and body. */
export function prepareArticle(text: string): PreparedText {
  const clean = cleanText(text)
  return prepare(text, reportOf(clean), clean.language?.value)
}
