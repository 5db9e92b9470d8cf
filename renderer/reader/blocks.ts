import type { ArticleView } from '../../shared/ipc.ts'
import { paragraphs } from '../../shared/text/paragraphs.ts'
import { overlaps } from '../../shared/text/span.ts'
import type { Span } from '../../shared/text/span.ts'

export type FurniturePiece = ArticleView['furniture'][number]

/** What stands in the reader one below the other, in the order of the text. */
export type Block =
  | { readonly kind: 'paragraph'; readonly span: Span }
  /** A piece of furniture that the person put back. */
  | { readonly kind: 'restored'; readonly piece: FurniturePiece }
  /** Pieces that follow each other without a paragraph between. */
  | { readonly kind: 'aside'; readonly pieces: readonly FurniturePiece[]; readonly lines: number }

/** The article's paragraphs and its furniture, in the order of the text. */
export function blocksOf(article: Pick<ArticleView, 'text' | 'body' | 'furniture'>): readonly Block[] {
  const restored = article.furniture.filter((piece) => piece.restored)
  // The body has what was put back as well; here it is shown once, with the way to set it aside again.
  const paragraphs = article.body.filter((span) => !restored.some((piece) => overlaps(piece, span)))
  const parts = [
    ...paragraphs.map((span) => ({ start: span.start, block: { kind: 'paragraph' as const, span } })),
    ...article.furniture.map((piece) => ({ start: piece.start, block: furnitureBlock(article.text, piece) })),
  ]
  const blocks: Block[] = []
  for (const { block } of parts.sort((a, b) => a.start - b.start)) {
    const before = blocks.at(-1)
    if (block.kind === 'aside' && before?.kind === 'aside') blocks[blocks.length - 1] = joined(before, block)
    else blocks.push(block)
  }
  return blocks
}

type AsideBlock = Extract<Block, { kind: 'aside' }>

function furnitureBlock(text: string, piece: FurniturePiece): Block {
  if (piece.restored) return { kind: 'restored', piece }
  return { kind: 'aside', pieces: [piece], lines: paragraphs(text, piece).length }
}

function joined(a: AsideBlock, b: AsideBlock): Block {
  return { kind: 'aside', pieces: [...a.pieces, ...b.pieces], lines: a.lines + b.lines }
}
