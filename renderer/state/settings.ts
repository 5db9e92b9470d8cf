import { create } from 'zustand'
import { stepped, THEMES, TYPE_RANGES, USUAL_TYPE } from '../../shared/appearance.ts'
import type { Theme, TypeSettings } from '../../shared/appearance.ts'
import { toFault } from '../../shared/ipc/fault.ts'
import type { Settings } from '../../shared/ipc.ts'
import { call } from './call.ts'
import { notify } from './notice.ts'
import { say } from './said.ts'

interface SettingsState extends Settings {
  /** Whether the person's own choices have been read; until then these are the first ones. */
  readonly read: boolean
}

export const useSettings = create<SettingsState>()(() => ({
  theme: 'system',
  hintsSeen: true,
  singleKeys: true,
  searches: [],
  commands: [],
  type: USUAL_TYPE,
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
  const { theme, hintsSeen, singleKeys, searches, commands, type } = useSettings.getState()
  useSettings.setState(change)
  await write(change, { theme, hintsSeen, singleKeys, searches, commands, type })
}

/** Writes a choice that the page has taken over. */
async function write(change: Partial<Settings>, former: Partial<Settings>): Promise<void> {
  try {
    await call(() => window.crossread.saveSettings(change))
  } catch (thrown) {
    useSettings.setState(former)
    notify(toFault(thrown))
  }
}

/** What each theme is called. */
export const THEME_NAMES: Readonly<Record<Theme, string>> = {
  system: 'System',
  light: 'Light',
  sepia: 'Sepia',
  dark: 'Dark',
  contrast: 'High contrast',
}

/** The theme after the present one, in the order of `THEMES`, and its name in a word. */
export function cycleTheme(): Promise<void> {
  const next = THEMES[(THEMES.indexOf(useSettings.getState().theme) + 1) % THEMES.length] ?? 'system'
  say(`Theme: ${THEME_NAMES[next]}`)
  return saveSettings({ theme: next })
}

/** How long type must have been left alone before it is written, in milliseconds: a slider gives a value for every pixel. */
const AT_REST = 400

let timer: ReturnType<typeof setTimeout> | undefined
/** How texts were set before what has not been written yet; null where all has. */
let before: TypeSettings | null = null

/** Sets texts otherwise, at once in the page and a moment later in the library. */
export function setType(change: Partial<TypeSettings>): void {
  const { type } = useSettings.getState()
  before ??= type
  useSettings.setState({ type: { ...type, ...change } })
  clearTimeout(timer)
  timer = setTimeout(() => void writeType(), AT_REST)
}

/** Writes what has not been written of how texts are set. Resolves when it is written, or taken back. */
export async function writeType(): Promise<void> {
  if (before === null) return
  clearTimeout(timer)
  const former = before
  before = null
  await write({ type: useSettings.getState().type }, { type: former })
}

/** The size of texts by so many steps, and its name in a word; with null the usual one. */
export function stepSize(steps: number | null): void {
  const { size } = useSettings.getState().type
  const next = steps === null ? TYPE_RANGES.size.usual : stepped('size', size, steps)
  setType({ size: next })
  say(`Text size: ${String(next)}`)
}
