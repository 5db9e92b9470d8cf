import { EyeOff } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Span } from '../../shared/text/span.ts'
import { Button } from '../ui/Button.tsx'
import type { FurniturePiece } from './blocks.ts'
import { Lines } from './Lines.tsx'
import styles from './Restored.module.css'

interface RestoredProps {
  readonly text: string
  readonly piece: FurniturePiece
  readonly mark: Span | undefined
  readonly onSetAside: () => void
  /** Its lines are paragraphs of the report. */
  readonly children: (line: Span) => ReactNode
}

/** Furniture that the person put back: it reads like the report, and can be set aside again. */
export function Restored({ text, piece, mark, onSetAside, children }: RestoredProps) {
  return (
    <div className={styles['restored']}>
      <Lines text={text} span={piece} mark={mark}>
        {children}
      </Lines>
      <Button data-piece={piece.start} icon={EyeOff} onClick={onSetAside} className={styles['button']}>
        Set aside again
      </Button>
    </div>
  )
}
