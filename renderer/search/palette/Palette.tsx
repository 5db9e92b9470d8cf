import { useState } from 'react'
import { closeDialog, useDialog } from '../../state/dialog.ts'
import { useSettings } from '../../state/settings.ts'
import { CommandKeys } from '../../ui/CommandKeys.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { count } from '../../ui/words.ts'
import { Picker } from '../Picker.tsx'
import dialog from '../PickerDialog.module.css'
import { matching } from './matching.ts'
import { choose, runChosen, usePalette } from './open.ts'
import styles from './Palette.module.css'

/** Everything that can be done now, by its name. */
export function Palette() {
  const open = useDialog((state) => state.open === 'palette')
  return (
    <Dialog
      title="All commands"
      showTitle={false}
      open={open}
      onClose={closeDialog}
      onClosed={runChosen}
      className={dialog['dialog']}
    >
      <Commands />
    </Dialog>
  )
}

function Commands() {
  const [query, setQuery] = useState('')
  const can = usePalette((state) => state.commands)
  // As it was at first: a choice must not move the lines while the dialog goes.
  const [recent] = useState(() => useSettings.getState().commands)
  const groups = matching(query, can, recent)
  const total = groups.reduce((sum, { commands }) => sum + commands.length, 0)
  return (
    <Picker
      label="All commands"
      placeholder="What to do"
      query={query}
      onQuery={setQuery}
      answers={query}
      groups={groups.map(({ heading, commands }) => ({
        heading,
        lines: commands.map(({ id, label, menu }) => ({
          key: id,
          content: (
            <>
              <span className={styles['label']}>
                {label}
                {heading === menu ? null : <span className={styles['menu']}>{menu}</span>}
              </span>
              <CommandKeys command={id} />
            </>
          ),
          take: () => {
            choose(id)
          },
        })),
      }))}
      said={total === 0 ? 'Nothing that can be done now is called this.' : count(total, 'command')}
    />
  )
}
