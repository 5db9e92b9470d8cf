import { stem } from '../text/stem.ts'
import { numberOfStem } from './lexicon.ts'
import type { Pair } from './pair.ts'
import type { Statement } from './statements.ts'

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

/** What a name or a stock word is still worth, in nats. */
const NAME_WORTH = 1.2
const STOCK_WORTH = 0.8

/**
 * How strongly a statement shows that one text has it from the other or both from a third, in nats: the weights of the
 * words that it shares, where names and stock words count for little, since reports of other events share them too.
 */
export function evidenceOf({ a }: Pair, { matches }: Statement): number {
  let evidence = 0
  for (const { i } of matches) {
    const weight = a.of.weights[i] ?? 0
    if (a.of.names[i] === 1) evidence += Math.min(weight, NAME_WORTH)
    else if (STOCK.has(a.of.stems[i] ?? -1)) evidence += Math.min(weight, STOCK_WORTH)
    else evidence += weight
  }
  return evidence
}
