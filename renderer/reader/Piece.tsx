import type { Span } from '../../shared/text/span.ts'
import { Button } from '../ui/Button.tsx'
import type { FurniturePiece } from './blocks.ts'
import { linesIn } from './lines.ts'
import { MarkedText } from './MarkedText.tsx'
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
        {linesIn(text, piece).map((line) => (
          <p key={line.start} dir="auto">
            <MarkedText text={text} span={line} mark={mark} />
          </p>
        ))}
      </div>
      <Button onClick={onRestore} className={styles['button']}>
        Put back
      </Button>
    </li>
  )
}
