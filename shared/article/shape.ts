import { countWords } from '../text/tokens.ts'

const STOP = /[.…。।]["'”’»)\]]*$/u
const SENTENCE_END = /[.!?…。！？؟।]["'”’»)\]]*$/u
const ELLIPSIS = /(?:…|\.{3})["'”’»)\]]*$/u
const INITIALS = /(?:^|\s)(?:\p{Lu}\.){2,}["'”’»)\]]*$/u
const OPENS_HEADLINE = /^["'“‘«„([#\s]*[\p{Lu}\p{Lo}\p{Lt}\p{N}$€£]/u
const BULLET = /^(?:[-–—*•·▪●]\s|\d+[.)]\s)/u
const LONGEST_HEADLINE = 200

/** The words of a text folded for telling repeats: lower case, without punctuation; apostrophes leave no gap. */
export function foldedWords(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/['’‘`´]/g, '')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  )
}

/** Whether a text ends as a sentence does, be it statement, question or exclamation. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.slice(-8))
}

/** Whether a text ends in a full stop, as headlines and links do not. An abbreviation such as `U.S.` is none. */
export function endsInStop(text: string): boolean {
  return STOP.test(text.slice(-8)) && !INITIALS.test(text.slice(-20))
}

/** Whether a text breaks off in an ellipsis, as the snippets under links do. */
export function breaksOff(text: string): boolean {
  return ELLIPSIS.test(text.slice(-8))
}

/** Whether a text could be a headline by itself: three to thirty words, a capital first, no full stop, no list mark. */
export function isHeadlineShaped(text: string): boolean {
  if (text.length > LONGEST_HEADLINE || endsInStop(text) || /[:;,|]$/.test(text)) return false
  if (BULLET.test(text) || !OPENS_HEADLINE.test(text)) return false
  const words = countWords(text)
  return words >= 3 && words <= 30
}

/** Whether a text reads as part of a report: a full sentence of some length. */
export function isProse(text: string): boolean {
  return text.length > LONGEST_HEADLINE || (endsSentence(text) && countWords(text) >= 8)
}
