import type { Pair } from './pair.ts'
import type { Statement } from './statements.ts'
import { isStock } from './stock.ts'

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
    else if (isStock(a.of.stems[i] ?? -1)) evidence += Math.min(weight, STOCK_WORTH)
    else evidence += weight
  }
  return evidence
}
