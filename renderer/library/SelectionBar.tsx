import { X } from 'lucide-react'
import { listedArticles } from '../state/library.ts'
import { useCommands } from '../state/commands.ts'
import type { Handlers } from '../state/commands.ts'
import { ActionBar } from '../ui/ActionBar.tsx'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Tooltip } from '../ui/Tooltip.tsx'
import { number } from '../ui/words.ts'
import { CHOSEN_ACTIONS } from './chosen-actions.ts'
import { chooseAll, chooseNone, useSelection } from './selection.ts'

/** While articles are chosen: how many, and what can be done with them. The commands for it are there all the time. */
export function SelectionBar() {
  const chosen = useSelection((state) => state.chosen)
  const any = chosen.size > 0
  const actions = Object.fromEntries(
    CHOSEN_ACTIONS.map(({ command, when, run }) => [
      command,
      {
        run: () => {
          run(chosen)
        },
        when: () => when(chosen),
      },
    ]),
  ) as Handlers
  useCommands({
    ...actions,
    'articles.all': {
      run: () => {
        chooseAll(listedArticles())
      },
      when: isListInHand,
    },
    'selection.clear': { run: chooseNone, when: () => any && isListInHand() },
  })

  return (
    <ActionBar label="Chosen articles" words={any ? `${number(chosen.size)} chosen` : ''}>
      {CHOSEN_ACTIONS.filter(({ inBar = true, when }) => inBar && when(chosen)).map(({ command, label, icon, run }) => (
        <Tooltip key={command} text={label} command={command}>
          <Button
            icon={icon}
            onClick={() => {
              run(chosen)
            }}
          >
            {label}
          </Button>
        </Tooltip>
      ))}
      <IconButton label="Clear selection" icon={X} command="selection.clear" onClick={chooseNone} />
    </ActionBar>
  )
}

/** Whether a key for all articles is meant for the list: not while something is typed, or a window lies over it. */
function isListInHand(): boolean {
  const focused = document.activeElement
  return focused === document.body || focused?.closest('main')?.contains(focused) === true
}
