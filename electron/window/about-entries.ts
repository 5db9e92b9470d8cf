import path from 'node:path'
import { app, dialog, shell } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'

/** The licences of all that the app is put together with, as the build gathered them. */
function licencesFile(): string {
  return path.join(app.isPackaged ? process.resourcesPath : path.join(app.getAppPath(), 'dist'), 'licences.txt')
}

/** What the app is, and whose works are in it: the end of the Help menu. */
export function aboutEntries(): MenuItemConstructorOptions[] {
  return [
    {
      label: 'Licences',
      click: () => {
        const file = licencesFile()
        void shell.openPath(file).then((problem) => {
          if (problem !== '') dialog.showErrorBox('The licences could not be opened', `They are in ${file}.`)
        })
      },
    },
    // macOS has it in the menu that bears the app's name.
    ...(process.platform === 'darwin' ? [] : [{ role: 'about' as const, label: 'About Crossread' }]),
  ]
}
