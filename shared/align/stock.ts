import { stem } from '../text/stem.ts'
import { numberOfStem } from './lexicon.ts'

/** Titles and offices; who said something, where and when; and what a desk writes about its own report: all stand everywhere. */
const STOCK = new Set(
  `ambassador chairman chairwoman chancellor chief counterpart deputy diplomat director foreign former general governor
  government head king leader minister ministry office officer official parliament premier president prime prince queen
  representative secretary senator senior spokesman spokesperson spokeswoman state top
  according add agency briefing conference interview journalist news press report reporter say saying statement tell told
  today tomorrow yesterday week month year monday tuesday wednesday thursday friday saturday sunday
  anonymity authorised comment condition contribute copyright decline editing immediately newsletter publicly request
  reserved respond subscribe`
    .split(/\s+/)
    .map((word) => numberOfStem(stem(word))),
)

/** Whether a stem, by its number, is one of the stock words of news. */
export function isStock(stemNumber: number): boolean {
  return STOCK.has(stemNumber)
}
