import { Pilcrow } from 'lucide-react'
import { IconButton } from '../ui/IconButton.tsx'
import { ToolbarSlot } from '../ui/ToolbarSlot.tsx'
import { number } from '../ui/words.ts'
import type { Mode } from './use-paragraph-mode.ts'

/** In the toolbar, the switch of paragraph mode; for a screen reader, which of all paragraphs is current. */
export function ParagraphMode({ mode, paragraphs }: { readonly mode: Mode; readonly paragraphs: number }) {
  const { current, toggle } = mode
  return (
    <>
      <ToolbarSlot>
        <IconButton
          label="Paragraph by paragraph"
          icon={Pilcrow}
          command="paragraph.mode"
          aria-pressed={current !== null}
          onClick={toggle}
        />
      </ToolbarSlot>
      <div role="status" className="unseen">
        {current === null ? '' : `Paragraph ${number(current)} of ${number(paragraphs)}`}
      </div>
    </>
  )
}
