import { BookCheck } from 'lucide-react'
import { Button } from '../ui/Button.tsx'
import { Tooltip } from '../ui/Tooltip.tsx'
import { ToolbarSlot } from '../ui/ToolbarSlot.tsx'
import { count, number } from '../ui/words.ts'
import { switchOnlyNew } from './known.ts'
import type { OnlyNewState } from './known.ts'
import styles from './OnlyNew.module.css'

/** In the toolbar, the switch that dims what was read in other reports of the story; above the text, how much is new. */
export function OnlyNew({ known }: { readonly known: OnlyNewState }) {
  const { read, on } = known
  if (read === 0) return null
  return (
    <>
      <ToolbarSlot>
        <Tooltip text={`Dims what stands in ${count(read, 'other report')} of this story that you have read`}>
          <Button look="quiet" icon={BookCheck} aria-pressed={on} className={styles['switch']} onClick={switchOnlyNew}>
            Only new
          </Button>
        </Tooltip>
      </ToolbarSlot>
      <div role="status" className={styles['status']}>
        {on ? wordsOf(known) : ''}
      </div>
    </>
  )
}

function wordsOf({ read, paragraphs }: OnlyNewState): string {
  if (paragraphs === null) return `Comparing with ${count(read, 'report')} that you have read`
  const fresh = paragraphs.filter((known) => known === null).length
  return `${number(fresh)} of ${count(paragraphs.length, 'paragraph')} ${fresh === 1 ? 'is' : 'are'} new to you`
}
