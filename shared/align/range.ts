import type { PreparedText } from './prepare.ts'

/** Words [from, end) of one text. */
export interface Range {
  readonly from: number
  readonly end: number
}

/** The words of a sentence, by its number. */
export function sentenceRange({ sentenceStarts }: PreparedText, sentence: number): Range {
  return { from: sentenceStarts[sentence] ?? 0, end: sentenceStarts[sentence + 1] ?? 0 }
}
