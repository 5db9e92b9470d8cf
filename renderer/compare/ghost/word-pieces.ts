import { BASE, endIn } from '../model/column.ts'
import type { CompareModel } from '../model/compare-model.ts'
import { changesIn } from '../model/word-difference.ts'
import type { CounterpartPlace } from './counterparts.ts'

/** Words of a counterpart: as they are on both sides, its own, or those of the other side that it has dropped. */
export interface WordPiece {
  readonly kind: 'same' | 'new' | 'dropped'
  readonly words: string
}

/** A counterpart with its word difference from the other end of its passage. */
export function wordPieces(model: CompareModel, { passage: index, to }: CounterpartPlace): WordPiece[] {
  const passage = model.passages[index]
  if (passage === undefined) return []
  const here = to === BASE ? passage.column : BASE
  const wordsIn = (column: number, start: number, end: number): string =>
    (model.reports[column]?.article.text ?? '').slice(start, end)
  const there = passage[endIn(to)]
  const pieces: WordPiece[] = []
  let at = there.start
  for (const change of changesIn(passage)) {
    const [dropped, fresh] = [change[endIn(here)], change[endIn(to)]]
    pieces.push(
      { kind: 'same', words: wordsIn(to, at, fresh.start) },
      { kind: 'dropped', words: wordsIn(here, dropped.start, dropped.end) },
      { kind: 'new', words: wordsIn(to, fresh.start, fresh.end) },
    )
    at = fresh.end
  }
  pieces.push({ kind: 'same', words: wordsIn(to, at, there.end) })
  return pieces.filter(({ words }) => words !== '')
}
