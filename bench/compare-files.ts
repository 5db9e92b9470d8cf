import { readFileSync } from 'node:fs'
import { prepareArticle } from '../electron/cli/prepare-article.ts'
import { comparePrepared } from '../shared/align/compare.ts'
import type { Comparison } from '../shared/align/passage.ts'

/** What two articles share, as the command line reads them. */
export function compareFiles(a: string, b: string): Comparison {
  return comparePrepared(prepareArticle(readFileSync(a, 'utf8')), prepareArticle(readFileSync(b, 'utf8')))
}
