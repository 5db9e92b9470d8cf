import { ListFilter } from 'lucide-react'
import { useState } from 'react'
import { useCommands } from '../../state/commands.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { areSet } from '../model/filters.ts'
import { hasPassages } from '../model/compare-model.ts'
import { useSession } from '../state/session-context.ts'
import { FilterChoices } from './FilterChoices.tsx'
import styles from './FiltersButton.module.css'

/** In the toolbar: which passages are shown. A dot says that something is chosen. */
export function FiltersButton() {
  const { model } = useSession()
  const [open, setOpen] = useState(false)
  useCommands({
    'view.filters': {
      run: () => {
        setOpen(true)
      },
      when: () => hasPassages(model),
    },
  })
  if (!hasPassages(model)) return null
  const set = areSet(model.filters) && !model.filters.resting
  return (
    <Popover
      title="Filter passages"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <IconButton
          label={set ? 'Filter passages, some are filtered' : 'Filter passages'}
          icon={ListFilter}
          command="view.filters"
          data-set={set || undefined}
          className={styles['button']}
        />
      }
    >
      <FilterChoices />
    </Popover>
  )
}
