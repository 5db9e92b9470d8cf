import type { Span } from '../../shared/text/span.ts'
import { Button } from '../ui/Button.tsx'
import type { FurniturePiece } from './blocks.ts'
import { Lines } from './Lines.tsx'
import styles from './Piece.module.css'

interface PieceProps {
  readonly text: string
  readonly piece: FurniturePiece
  readonly mark: Span | undefined
  readonly onRestore: () => void
}

/** One piece of furniture, and the way to put it back into the report. */
export function Piece({ text, piece, mark, onRestore }: PieceProps) {
  return (
    <li className={styles['piece']}>
      <div className={styles['text']}>
        <Lines text={text} span={piece} mark={mark} />
      </div>
      <Button data-piece={piece.start} onClick={onRestore} className={styles['button']}>
        Put back
      </Button>
    </li>
  )
}
