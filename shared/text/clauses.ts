/**
 * Where a clause may begin within a sentence: after a mark, before a joining word, and after a verb of saying where what
 * follows may begin a sentence: “said the bridge …”. Told by what stands between two words and by the two words.
 */

/** Punctuation counts only before a space, so not in 1,500 or 10:30; in scripts written without spaces it counts everywhere. */
const MARKS = [/[,;:][”’"'»]?\s/, /[—–…]|\.{3}|\s-+\s/, /\s[([]|[)\]][\s.,;:]/, /[、，；：。！？]/]
const MARK = new RegExp(MARKS.map(({ source }) => source).join('|'), 'u')
const JOINING =
  /^(?:that|which|who|whom|whose|where|when|while|whereas|whilst|although|though|because|since|unless|until|after|before|if|but|saying|adding|que|qui|dass|che|что|إن|أن)$/iu
const SAYING =
  /^(?:say|says|said|adds?|added|claim|claims|claimed|insist|insists|insisted|reports?|reported|warns|warned)$/iu
const OPENING = /^(?:the|an?|this|these|those|he|she|it|they|we|there|his|her|its|their|our|no)$/iu

/** Whether a clause ends somewhere between two words, by what stands there; white space alone ends none. */
export function endsClause(between: string): boolean {
  return MARK.test(between)
}

/** Whether a clause begins with this word where white space stands on both sides of it. */
export function joinsClauses(word: string): boolean {
  return JOINING.test(word)
}

/** Whether a clause may begin after this word. */
export function isVerbOfSaying(word: string): boolean {
  return SAYING.test(word)
}

/** Whether a clause begins with this word after a verb of saying, where white space stands on both sides of it. */
export function opensStatement(word: string): boolean {
  return OPENING.test(word)
}
