import { ArrowRightLeft, Split, X } from 'lucide-react'
import { PickStory } from '../search/PickStory.tsx'
import { ActionBar } from '../ui/ActionBar.tsx'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { count, number } from '../ui/words.ts'
import type { Placing } from './use-placing.ts'

interface ChosenBarProps {
  /** All reports of the story. */
  readonly articles: readonly string[]
  readonly placing: Placing
}

/** While reports of a story are being chosen: how many, and where they can go; and the dialog that asks for another story. */
export function ChosenBar({ articles, placing }: ChosenBarProps) {
  const { choosing, split, ask, take, end } = placing
  const any = choosing.chosen !== null
  const chosen = choosing.chosen?.length ?? 0
  const title = chosen === 0 ? 'Merge with another story' : `Move ${count(chosen, 'report')} to another story`
  return (
    <>
      <ActionBar label="Chosen reports" words={any ? wordsFor(chosen, articles.length) : ''}>
        {chosen > 0 && chosen < articles.length ? (
          <Button look="strong" icon={Split} onClick={split}>
            Split {count(chosen, 'report')} off
          </Button>
        ) : null}
        {chosen > 0 ? (
          <Button icon={ArrowRightLeft} onClick={ask}>
            Move to another story…
          </Button>
        ) : null}
        <IconButton label="Cancel" icon={X} command="selection.clear" onClick={end} />
      </ActionBar>
      <PickStory title={title} without={articles} onPick={take} />
    </>
  )
}

function wordsFor(chosen: number, of: number): string {
  if (chosen === 0) return 'Choose the reports that do not belong here'
  return chosen < of ? `${number(chosen)} of ${number(of)} chosen` : 'All are chosen'
}
