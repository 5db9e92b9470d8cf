import { americanSpelling } from './spelling.ts'

/** Normalising a heap of combining marks takes the square of its length; longer words are no words of any language. */
const LONGEST = 100
const PLAIN = /^[a-z]+$/
/** Whatever stands for an apostrophe. */
export const APOSTROPHE = /[’‘ʼ＇´`]/g
/** Soft hyphens, joiners and byte order marks: seen by no reader, and common in text from the web. */
export const INVISIBLE = /[\u00ad\u200c-\u200d\u2060\ufeff]/g
const DIGIT_GROUPS = /^\d{1,3}(?:[,\u00a0\u2009\u202f ]\d{3})+(?:\.\d+)?$/
const INITIALS = /^\p{L}(?:\.\p{L})+$/u

/** Enough for the vocabulary of a large library; beyond it the memory is dropped and built anew. */
const REMEMBERED = 100_000
const english = new Map<string, string>()
const other = new Map<string, string>()

/**
 * One word as it is compared: without case and typography, figures without grouping, initials without full stops, and
 * British spelling as American. `language` is a BCP 47 tag; spelling is left alone where it is known not to be English.
 */
export function foldWord(word: string, language?: string): string {
  const isEnglish = language === undefined || /^en\b/i.test(language)
  const memory = isEnglish ? english : other
  const known = memory.get(word)
  if (known !== undefined) return known
  const typed = PLAIN.test(word) ? word : foldTypography(word)
  const folded = isEnglish ? americanSpelling(typed) : typed
  if (memory.size >= REMEMBERED) memory.clear()
  memory.set(word, folded)
  return folded
}

function foldTypography(word: string): string {
  // Upper case first, so that ß meets SS and every form of sigma meets the others.
  const plain = (word.length > LONGEST ? word : word.normalize('NFKC')).toUpperCase().toLowerCase().replaceAll('ς', 'σ')
  const clean = plain.replace(APOSTROPHE, "'").replace(INVISIBLE, '')
  if (DIGIT_GROUPS.test(clean)) return clean.replace(/[, \u00a0\u2009\u202f]/g, '')
  return INITIALS.test(clean) ? clean.replaceAll('.', '') : clean
}
