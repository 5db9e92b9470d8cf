import { foldedWords } from '../shape.ts'
import type { Half } from './half.ts'

/** Words in a row that two places of one report hardly have in common. */
const ROW = 7

/** How many paragraphs of the second half have words in a row from the prose of the first. */
export function toldAgain(before: Half, after: Half): number {
  const known = new Set(before.prose.flatMap(({ text }) => rows(text)))
  return after.prose.filter(({ text }) => rows(text).some((row) => known.has(row))).length
}

function rows(text: string): string[] {
  const words = foldedWords(text)
  return words.slice(ROW - 1).map((_, at) => words.slice(at, at + ROW).join(' '))
}
