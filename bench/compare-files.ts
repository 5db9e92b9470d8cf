import { readFileSync } from 'node:fs'
import { comparePrepared } from '../shared/align/compare.ts'
import type { Comparison } from '../shared/align/passage.ts'
import { prepare } from '../shared/align/prepare.ts'
import type { PreparedText } from '../shared/align/prepare.ts'
import { cleanText } from '../shared/article/clean.ts'
import { reportOf } from '../shared/article/report.ts'

/** What two articles share, as the command line reads them. */
export function compareFiles(a: string, b: string): Comparison {
  return comparePrepared(prepareArticle(readFileSync(a, 'utf8')), prepareArticle(readFileSync(b, 'utf8')))
}

/** A text cleaned and prepared, headline and body. */
export function prepareArticle(text: string): PreparedText {
  const clean = cleanText(text)
  return prepare(text, reportOf(clean), clean.language?.value)
}
