import { create } from 'zustand'
import { COMMAND_IDS } from '../../../shared/commands.ts'
import type { CommandId } from '../../../shared/commands.ts'
import { MOST_KEPT } from '../../../shared/ipc/most.ts'
import { canRun, runCommand } from '../../state/commands.ts'
import { closeDialog, openDialog } from '../../state/dialog.ts'
import { saveSettings, useSettings } from '../../state/settings.ts'

interface PaletteState {
  /** The commands that could be done when the palette was opened: what has the focus then decides, and the palette takes it. */
  readonly commands: readonly CommandId[]
  /** What is done once it is gone. */
  readonly chosen: CommandId | null
}

export const usePalette = create<PaletteState>()(() => ({ commands: [], chosen: null }))

export function openPalette(): void {
  usePalette.setState({ commands: COMMAND_IDS.filter((id) => id !== 'go.palette' && canRun(id)), chosen: null })
  openDialog('palette')
}

/** Closes the palette to do what was chosen, and keeps the choice to be offered first. */
export function choose(id: CommandId): void {
  usePalette.setState({ chosen: id })
  closeDialog()
  const { commands } = useSettings.getState()
  if (commands[0] === id) return
  void saveSettings({ commands: [id, ...commands.filter((each) => each !== id)].slice(0, MOST_KEPT) })
}

/** Does what was chosen, as the view has the focus again. */
export function runChosen(): void {
  const { chosen } = usePalette.getState()
  usePalette.setState({ chosen: null })
  if (chosen !== null) runCommand(chosen)
}
