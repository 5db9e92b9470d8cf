import { countWords } from '../../text/tokens.ts'
import type { Detector } from './page.ts'
import { unmarked } from './page.ts'

const LONGEST = 1200
const LABELLED =
  /^\W*(?:corrections?|clarifications?|correction and clarification|editor['’]?s['’]? note|update(?:d)? note|retraction)\b(?: ?\([^)]{1,60}\)|,? (?:\p{L}+\.? \d{1,2}(?:, \d{4})?|\d{1,2} \p{L}+(?: \d{4})?))? ?[:：–—]/iu
const AMENDED =
  /^\W*(?:this (?:article|story|report|piece|post|headline) (?:was|has been) (?:amended|corrected|updated|edited|changed|clarified)\b|(?:an|a) (?:earlier|previous|original) version of this (?:article|story|report|piece|post|headline)\b|(?:the|an) original version of this (?:article|story|report)\b)/iu
const EDGE = 6

/** Notices that correct the report or tell how it was changed: labelled ones anywhere, sentences near its ends. */
export const findCorrections: Detector = (page) => {
  const open = unmarked(page)
  return open.filter((place, position) => {
    const text = page.paragraphs[place]?.text ?? ''
    if (text.length > LONGEST) return false
    const nearEdge = position < EDGE || position >= open.length - EDGE
    return (LABELLED.test(text) && countWords(text) > 3) || (nearEdge && AMENDED.test(text))
  })
}
