import type { ArticleView } from '../../../shared/ipc.ts'
import type { Span } from '../../../shared/text/span.ts'
import { BASE, endIn } from '../model/column.ts'
import type { CompareModel } from '../model/compare-model.ts'
import type { Facing } from '../versions/version-pieces.ts'
import type { CounterpartPlace } from './counterparts.ts'

/** The words of a counterpart, and those that they are held against. */
export interface CounterpartWords {
  readonly article: ArticleView
  readonly place: Span
  /** The text at the other end of its passage. */
  readonly here: string
  readonly passages: readonly [Facing]
}

/** A counterpart as another report's words, held against the other end of its passage; null for one that is not in the model. */
export function counterpartWords(
  model: CompareModel,
  { passage: index, to }: CounterpartPlace,
): CounterpartWords | null {
  const passage = model.passages[index]
  const here = to === BASE ? (passage?.column ?? BASE) : BASE
  const [article, other] = [model.reports[to]?.article, model.reports[here]?.article]
  if (passage === undefined || article === undefined || other === undefined) return null
  const [there, facing] = [passage[endIn(to)], passage[endIn(here)]]
  const changes = passage.changes.map((change) => ({ here: change[endIn(here)], there: change[endIn(to)] }))
  return { article, place: there, here: other.text, passages: [{ kind: passage.kind, here: facing, there, changes }] }
}
