import { create } from 'zustand'
import { toFault } from '../../shared/ipc/fault.ts'
import type { Settings } from '../../shared/ipc.ts'
import { call } from './call.ts'
import { notify } from './notice.ts'

interface SettingsState extends Settings {
  /** Whether the person's own choices have been read; until then these are the first ones. */
  readonly read: boolean
}

export const useSettings = create<SettingsState>()(() => ({
  theme: 'system',
  hintsSeen: true,
  singleKeys: true,
  read: false,
}))

export async function readSettings(): Promise<void> {
  try {
    useSettings.setState({ ...(await call(window.crossread.readSettings)), read: true })
  } catch (thrown) {
    notify(toFault(thrown))
  }
}

/** Takes a choice over at once; where it could not be written it goes back, and the person is told. */
export async function saveSettings(change: Partial<Settings>): Promise<void> {
  const { theme, hintsSeen, singleKeys } = useSettings.getState()
  useSettings.setState(change)
  try {
    useSettings.setState(await call(() => window.crossread.saveSettings(change)))
  } catch (thrown) {
    useSettings.setState({ theme, hintsSeen, singleKeys })
    notify(toFault(thrown))
  }
}

const NEXT_THEME = { system: 'light', light: 'dark', dark: 'system' } as const

/** The theme after the present one: the system's, light, dark. */
export function cycleTheme(): Promise<void> {
  return saveSettings({ theme: NEXT_THEME[useSettings.getState().theme] })
}
