import { EyeOff } from 'lucide-react'
import type { Span } from '../../shared/text/span.ts'
import { Button } from '../ui/Button.tsx'
import type { FurniturePiece } from './blocks.ts'
import { linesIn } from './lines.ts'
import { MarkedText } from './MarkedText.tsx'
import styles from './Restored.module.css'

interface RestoredProps {
  readonly text: string
  readonly piece: FurniturePiece
  readonly mark: Span | undefined
  readonly onSetAside: () => void
}

/** Furniture that the person put back: it reads like the report, and can be set aside again. */
export function Restored({ text, piece, mark, onSetAside }: RestoredProps) {
  return (
    <div className={styles['restored']}>
      {linesIn(text, piece).map((line) => (
        <p key={line.start} dir="auto">
          <MarkedText text={text} span={line} mark={mark} />
        </p>
      ))}
      <Button icon={EyeOff} onClick={onSetAside} className={styles['button']}>
        Set aside again
      </Button>
    </div>
  )
}
