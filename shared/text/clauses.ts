import { trimmed } from './paragraphs.ts'
import type { Span } from './span.ts'

/**
 * Where a clause may end. Punctuation counts only before a space, so not in 1,500 or 10:30; in scripts written without
 * spaces it counts everywhere. After a verb of saying a clause begins with what may begin a sentence: “said the bridge …”.
 */
const BREAKS = [
  /[,;:][”’"'»]?(?=\s|$)/,
  /\s*[—–]\s*|\s-+\s|…|\.{3}/,
  /\s+(?=[([])|[)\]](?=[\s.,;:]|$)/,
  /[、，；：。！？]/,
  /\s+(?=(?:that|which|who|whom|whose|where|when|while|whereas|whilst|although|though|because|since|unless|until|after|before|if|but|saying|adding|que|qui|dass|che|что|إن|أن)\s)/,
  /(?<=\b(?:say|says|said|add|adds|added|claim|claims|claimed|insist|insists|insisted|report|reports|reported|warns|warned))\s+(?=(?:the|a|an|this|these|those|he|she|it|they|we|there|his|her|its|their|our|no)\s)/,
]
const BREAK = new RegExp(BREAKS.map(({ source }) => source).join('|'), 'giu')

/** The clauses of a sentence, in order, with the punctuation that ends them and without the white space around them. */
export function clauses(text: string, sentence: Span): Span[] {
  const words = text.slice(sentence.start, sentence.end)
  const found: Span[] = []
  let start = 0
  const add = (end: number): void => {
    const clause = trimmed(text, { start: sentence.start + start, end: sentence.start + end })
    if (clause !== null) found.push(clause)
    start = end
  }
  for (const match of words.matchAll(BREAK)) add(match.index + match[0].length)
  add(words.length)
  return found
}
