import { endIn } from '../model/column.ts'
import type { CompareModel } from '../model/compare-model.ts'
import type { CounterpartPlace } from './counterparts.ts'
import { wordPieces } from './word-pieces.ts'

/** `¶9 of 21`. */
export function placeWords(model: CompareModel, { passage, to }: CounterpartPlace): string {
  return `¶${String(paragraphOf(model, passage, to))} of ${String(model.reports[to]?.paragraphs.length ?? 0)}`
}

/** What a screen reader is told while it lies there: `BBC, paragraph 9 of 21, 1 of 3: Three [dropped: men] were killed`. */
export function spokenCounterpart(model: CompareModel, place: CounterpartPlace, at: number, total: number): string {
  const report = model.reports[place.to]
  const where = [
    report?.name ?? '',
    `paragraph ${String(paragraphOf(model, place.passage, place.to))} of ${String(report?.paragraphs.length ?? 0)}`,
    ...(total > 1 ? [`${String(at + 1)} of ${String(total)}`] : []),
  ]
  const words = wordPieces(model, place).map((piece) =>
    piece.kind === 'dropped' ? `[dropped: ${piece.words}] ` : piece.words,
  )
  return `${where.join(', ')}: ${words.join('').replaceAll(/\s+/gu, ' ')}`
}

function paragraphOf(model: CompareModel, passage: number, to: number): number {
  return model.passages[passage]?.[endIn(to)].paragraph ?? 0
}
