import { ChevronDown, ChevronUp, Lock, LockOpen, PanelBottom, PanelLeft } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import type { CommandId } from '../../shared/commands.ts'
import { runCommand } from '../state/commands.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Tooltip } from '../ui/Tooltip.tsx'
import { ToolbarSlot } from '../ui/ToolbarSlot.tsx'
import { count } from '../ui/words.ts'
import styles from './Controls.module.css'
import { FiltersButton } from './filters/FiltersButton.tsx'
import { hasPassages, stopOf } from './model/compare-model.ts'
import { counter } from './passages/labels.ts'
import { usePanes, useSelection, useSession } from './state/session-context.ts'

/** The comparison's own controls in the toolbar: stepping with its counter, scrolling in step, the list; before them the mode. */
export function Controls({ children }: { readonly children: ReactNode }) {
  const { model } = useSession()
  const total = model.stops.length
  return (
    <ToolbarSlot>
      {children}
      {total === 0 ? null : <Stepper total={total} />}
      <LockButton />
      {hasPassages(model) ? <ListButton /> : null}
      <FiltersButton />
      <DrawerButton />
    </ToolbarSlot>
  )
}

function Stepper({ total }: { readonly total: number }) {
  return (
    <div role="group" aria-label="Passages" className={styles['stepper']}>
      <StepButton label="Previous passage" icon={ChevronUp} command="passage.previous" end={0} />
      <span className={styles['counter']}>
        <StepCounter total={total} />
      </span>
      <StepButton label="Next passage" icon={ChevronDown} command="passage.next" end={total - 1} />
    </div>
  )
}

interface StepButtonProps {
  readonly label: string
  readonly icon: LucideIcon
  readonly command: CommandId
  /** From this stop on there is nothing more that way. */
  readonly end: number
}

function StepButton({ label, icon, command, end }: StepButtonProps) {
  const { model } = useSession()
  const disabled = useSelection(({ selected }) => selected !== null && stopOf(model, selected) === end)
  return (
    <IconButton label={label} icon={icon} command={command} disabled={disabled} onClick={() => runCommand(command)} />
  )
}

function StepCounter({ total }: { readonly total: number }) {
  const { model } = useSession()
  const selected = useSelection((state) => (state.selected === null ? null : stopOf(model, state.selected)))
  return selected === null ? count(total, 'passage') : counter(selected, total)
}

function LockButton() {
  const locked = usePanes((state) => state.locked)
  const columns = usePanes((state) => state.room !== 'one text')
  if (!columns) return null
  return (
    <Tooltip text={locked ? 'The reports scroll in step' : 'Each report scrolls alone'} command="view.lock">
      <Button
        icon={locked ? Lock : LockOpen}
        aria-label="Scroll in step"
        aria-pressed={locked}
        className={styles['lock']}
        onClick={() => runCommand('view.lock')}
      >
        <span className={styles['word']}>{locked ? 'In step' : 'Apart'}</span>
      </Button>
    </Tooltip>
  )
}

function ListButton() {
  const open = usePanes((state) => (state.room === 'columns and list' ? state.listOpen : state.listOver))
  return (
    <IconButton
      label="Passage list"
      icon={PanelLeft}
      command="view.passages"
      aria-pressed={open}
      onClick={() => runCommand('view.passages')}
    />
  )
}

function DrawerButton() {
  const open = usePanes((state) => state.drawer !== null)
  return (
    <IconButton
      label="Details"
      icon={PanelBottom}
      command="view.drawer"
      aria-pressed={open}
      onClick={() => runCommand('view.drawer')}
    />
  )
}
