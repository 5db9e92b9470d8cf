import type { PairModel } from './pair-model.ts'
import { SIDES } from './side.ts'

/** What is so special about a pair that it is said above the columns. */
export type Finding = { readonly kind: 'nothing shared'; readonly reason: string } | { readonly kind: 'same text' }

/** Fewer words than this hardly hold a passage. */
const SHORT = 40

/** Null for a pair that shares some of its words, as most do. */
export function finding(model: PairModel): Finding | null {
  if (model.passages.every(({ formula }) => formula)) return { kind: 'nothing shared', reason: reasonFor(model) }
  const whole = SIDES.every((side) => model[side].share.shared === model[side].share.words)
  const inOrder = model.passages.every(({ kind, moved, formula }) => formula || (kind === 'verbatim' && !moved))
  return whole && inOrder ? { kind: 'same text' } : null
}

function reasonFor(model: PairModel): string {
  const [a, b] = SIDES.map((side) => model[side].article.language?.value.split('-')[0])
  if (a !== undefined && b !== undefined && a !== b) return 'The reports are in two languages.'
  const short = SIDES.find((side) => model[side].share.words < SHORT)
  if (short !== undefined) return `${model[short].name} has too few words to share a passage.`
  return 'No quotation, clause or sentence of one report stands in the other, as it is or edited.'
}
