import { Combine, Pin, PinOff, RotateCcw, Split } from 'lucide-react'
import type { StoryCard } from '../../shared/ipc.ts'
import { Button } from '../ui/Button.tsx'
import { PINNED } from '../ui/story-words.ts'
import { Tooltip } from '../ui/Tooltip.tsx'
import styles from './StoryActions.module.css'
import type { Placing } from './use-placing.ts'

interface StoryActionsProps {
  readonly story: StoryCard
  readonly placing: Placing
}

/** What the person can say of which reports are in a story. */
export function StoryActions({ story: { articles, pinned, byHand }, placing }: StoryActionsProps) {
  const { choosing, chooser, choose, ask, pin, free } = placing
  return (
    <div role="group" aria-label="Which reports are in this story" className={styles['actions']}>
      {articles.length > 1 ? (
        <Button ref={chooser} icon={Split} aria-expanded={choosing.chosen !== null} onClick={choose}>
          Split off…
        </Button>
      ) : null}
      <Button icon={Combine} onClick={ask}>
        Merge with…
      </Button>
      <Tooltip text={PINNED}>
        <Button icon={pinned ? PinOff : Pin} onClick={pin}>
          {pinned ? 'Unpin' : 'Pin'}
        </Button>
      </Tooltip>
      {byHand ? (
        <Button icon={RotateCcw} onClick={free}>
          Let Crossread group them again
        </Button>
      ) : null}
    </div>
  )
}
