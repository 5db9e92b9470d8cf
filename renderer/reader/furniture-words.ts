import type { FurnitureKind } from '../../shared/article/article.ts'
import type { FurniturePiece } from './blocks.ts'

const WORDS: Readonly<Record<FurnitureKind, readonly [one: string, many: string]>> = {
  share: ['share counter', 'share counters'],
  advert: ['advertisement', 'advertisements'],
  related: ['related link', 'related links'],
  navigation: ['page navigation', 'page navigation'],
  spam: ['inserted advertising', 'inserted advertising'],
  'caption-repeat': ['repeated caption', 'repeated captions'],
  credit: ['credit', 'credits'],
  correction: ['correction notice', 'correction notices'],
}

/** What pieces of furniture are, in words: each kind once, in their order. */
export function furnitureWords(pieces: readonly Pick<FurniturePiece, 'kind'>[]): string {
  const kinds = pieces.map(({ kind }) => kind)
  return [...new Set(kinds)]
    .map((kind) => WORDS[kind][kinds.filter((other) => other === kind).length === 1 ? 0 : 1])
    .join(', ')
}

/** The pieces in their order, cut where the next is of another kind. */
export function inKinds(pieces: readonly FurniturePiece[]): readonly (readonly FurniturePiece[])[] {
  const groups: FurniturePiece[][] = []
  for (const piece of pieces) {
    const last = groups.at(-1)
    if (last?.[0]?.kind === piece.kind) last.push(piece)
    else groups.push([piece])
  }
  return groups
}
