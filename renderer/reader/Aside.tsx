import { ChevronRight } from 'lucide-react'
import { overlaps } from '../../shared/text/span.ts'
import type { Span } from '../../shared/text/span.ts'
import { count } from '../ui/words.ts'
import styles from './Aside.module.css'
import type { FurniturePiece } from './blocks.ts'
import { furnitureWords, inKinds } from './furniture-words.ts'
import { Piece } from './Piece.tsx'

interface AsideProps {
  readonly text: string
  readonly pieces: readonly FurniturePiece[]
  readonly lines: number
  readonly mark: Span | undefined
  readonly onRestore: (piece: FurniturePiece) => void
}

/** More lines than this are folded away. */
const SHOWN = 2

/** Furniture in its place in the text: dimmed, and folded away where it is long. */
export function Aside({ text, pieces, lines, mark, onRestore }: AsideProps) {
  const words = furnitureWords(pieces)
  const inPlace = lines <= SHOWN
  const content = inKinds(pieces).map((group) => (
    <section key={group[0]?.start} className={styles['kind']}>
      <h2 className={styles['heading']}>{inPlace ? `Set aside · ${furnitureWords(group)}` : furnitureWords(group)}</h2>
      <ul>
        {group.map((piece) => (
          <Piece
            key={piece.start}
            text={text}
            piece={piece}
            mark={mark}
            onRestore={() => {
              onRestore(piece)
            }}
          />
        ))}
      </ul>
    </section>
  ))
  if (inPlace) {
    return (
      <div role="group" aria-label={`Set aside: ${words}`}>
        {content}
      </div>
    )
  }
  return (
    <details open={mark !== undefined && pieces.some((piece) => overlaps(piece, mark))}>
      <summary className={styles['summary']}>
        <ChevronRight size={15} strokeWidth={1.75} aria-hidden className={styles['chevron']} />
        {count(lines, 'line')} set aside
        <span className={styles['words']}>{words}</span>
      </summary>
      {content}
    </details>
  )
}
