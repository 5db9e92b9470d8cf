import { BrowserWindow, Menu } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'
import { COMMANDS } from '../../shared/commands.ts'
import type { CommandId, CommandInfo } from '../../shared/commands.ts'
import type { History } from '../../shared/ipc/corrections.ts'
import { aboutEntries } from './about-entries.ts'

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

/** What an entry is called now: what would be taken back, or done again, by its name. */
function labelOf({ id, label }: CommandInfo & { readonly id: CommandId }, { undo, redo }: History): string {
  if (id === 'edit.undo' && undo !== null) return `${label} ${inMenu(undo)}`
  if (id === 'edit.redo' && redo !== null) return `${label} ${inMenu(redo)}`
  return label
}

/** Everything in the window larger or smaller. The system's own entries would take the keys that are the text's. */
function zoom(label: string, next: (level: number) => number): MenuItemConstructorOptions {
  return {
    label,
    click: (_item, window) => {
      if (!(window instanceof BrowserWindow)) return
      window.webContents.zoomLevel = next(window.webContents.zoomLevel)
    },
  }
}

/** A name that a person gave may hold the mark that underlines a letter in a menu. */
function inMenu(words: string): string {
  return words.replaceAll('&', '&&')
}

/**
 * Fills the application menu from the command table; each entry sends its command to the window in front. To be called again when
 * what could be taken back is something else.
 */
export function installMenu(run: (command: CommandId) => void, history: History): void {
  const entries = (menu: CommandInfo['menu']): MenuItemConstructorOptions[] =>
    COMMANDS.filter((command) => command.menu === menu).map((command) => ({
      label: labelOf(command, history),
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
      {
        label: 'Edit',
        submenu: [
          ...entries('Edit'),
          { type: 'separator' },
          { role: 'cut' },
          { role: 'copy' },
          { role: 'paste' },
          { role: 'pasteAndMatchStyle' },
          { role: 'delete' },
          { role: 'selectAll' },
        ],
      },
      {
        label: 'View',
        submenu: [
          ...entries('View'),
          { type: 'separator' },
          zoom('Zoom in', (level) => level + 0.5),
          zoom('Zoom out', (level) => level - 0.5),
          zoom('Actual size', () => 0),
          { role: 'togglefullscreen' },
          { role: 'toggleDevTools' },
        ],
      },
      { label: 'Go', submenu: entries('Go') },
      { label: 'Articles', submenu: entries('Articles') },
      { label: 'Passage', submenu: entries('Passage') },
      { role: 'windowMenu' },
      { role: 'help', submenu: [...entries('Help'), { type: 'separator' }, ...aboutEntries()] },
    ]),
  )
}
