import { Menu } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'
import { COMMANDS } from '../../shared/commands.ts'
import type { CommandId, CommandInfo } from '../../shared/commands.ts'

/**
 * The page handles the keys itself, as it knows whether the person is typing; the menu only shows them. macOS knows no key
 * that is only shown: there a single letter would act in the middle of a word, so the menu goes without it.
 */
function shownKey({
  keys: [key],
}: CommandInfo): Pick<MenuItemConstructorOptions, 'accelerator' | 'registerAccelerator'> {
  if (key === undefined || (process.platform === 'darwin' && !key.includes('+'))) return {}
  return { accelerator: key, registerAccelerator: false }
}

/** Fills the application menu from the command table; each entry sends its command to the window in front. */
export function installMenu(run: (command: CommandId) => void): void {
  const entries = (menu: CommandInfo['menu']): MenuItemConstructorOptions[] =>
    COMMANDS.filter((command) => command.menu === menu).map((command) => ({
      label: command.label,
      ...shownKey(command),
      click: () => {
        run(command.id)
      },
    }))
  const mac = process.platform === 'darwin'
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(mac ? [{ role: 'appMenu' as const }] : []),
      { label: 'File', submenu: [...entries('File'), { type: 'separator' }, { role: mac ? 'close' : 'quit' }] },
      { role: 'editMenu' },
      {
        label: 'View',
        submenu: [
          ...entries('View'),
          { type: 'separator' },
          { role: 'resetZoom' },
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { role: 'togglefullscreen' },
          { role: 'toggleDevTools' },
        ],
      },
      { label: 'Go', submenu: entries('Go') },
      { label: 'Articles', submenu: entries('Articles') },
      { label: 'Passage', submenu: entries('Passage') },
      { role: 'windowMenu' },
    ]),
  )
}
