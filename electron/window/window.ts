import path from 'node:path'
import { BrowserWindow, nativeTheme } from 'electron'
import { paperOf } from '../../shared/appearance.ts'
import type { Theme } from '../../shared/appearance.ts'
import { APP_ORIGIN } from '../ipc/guard.ts'
import { reached } from '../phases.ts'
import { keepBounds, lastBounds } from './bounds.ts'

/** Opens the window, on the ground of a theme; it shows itself when the page has painted. */
export function openWindow(distribution: string, userData: string, theme: Theme): BrowserWindow {
  const window = new BrowserWindow({
    ...lastBounds(userData),
    minWidth: 480,
    minHeight: 400,
    show: false,
    title: 'Crossread',
    backgroundColor: paperOf(theme, nativeTheme.shouldUseDarkColors),
    webPreferences: {
      preload: path.join(distribution, 'electron', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => {
    reached('window-shown')
    window.show()
  })
  keepBounds(window, userData)
  void window.loadURL(`${APP_ORIGIN}/index.html`)
  return window
}
