import { endIn } from '../model/column.ts'
import type { CompareModel } from '../model/compare-model.ts'
import type { CounterpartPlace } from './counterparts.ts'
import { spokenPieces, versionPieces } from '../versions/version-pieces.ts'
import { counterpartWords } from './counterpart-words.ts'

/** `¶9 of 21`. */
export function placeWords(model: CompareModel, { passage, to }: CounterpartPlace): string {
  return `¶${String(paragraphOf(model, passage, to))} of ${String(model.reports[to]?.paragraphs.length ?? 0)}`
}

/** What a screen reader is told while it lies there: `BBC, paragraph 9 of 21, 1 of 3: Three [dropped: men] [added: people] were killed`. */
export function spokenCounterpart(model: CompareModel, place: CounterpartPlace, at: number, total: number): string {
  const report = model.reports[place.to]
  const where = [
    report?.name ?? '',
    `paragraph ${String(paragraphOf(model, place.passage, place.to))} of ${String(report?.paragraphs.length ?? 0)}`,
    ...(total > 1 ? [`${String(at + 1)} of ${String(total)}`] : []),
  ]
  const words = counterpartWords(model, place)
  if (words === null) return where.join(', ')
  const pieces = versionPieces(words.place, words.passages)
  return `${where.join(', ')}: ${spokenPieces(pieces, words.here, words.article.text)}`
}

function paragraphOf(model: CompareModel, passage: number, to: number): number {
  return model.passages[passage]?.[endIn(to)].paragraph ?? 0
}
