import path from 'node:path'
import { BrowserWindow, nativeTheme } from 'electron'
import { APP_ORIGIN } from '../ipc/guard.ts'
import { keepBounds, lastBounds } from './bounds.ts'

/** The paper and the dark of `--paper` in theme/tokens.css, for the moment before the page paints. */
const PAPER = { light: '#fbfaf7', dark: '#18191d' }

/** Opens the window; it shows itself when the page has painted. */
export function openWindow(distribution: string, userData: string): BrowserWindow {
  const window = new BrowserWindow({
    ...lastBounds(userData),
    minWidth: 480,
    minHeight: 400,
    show: false,
    title: 'Crossread',
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
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
    performance.mark('crossread:window-shown')
    window.show()
  })
  keepBounds(window, userData)
  void window.loadURL(`${APP_ORIGIN}/index.html`)
  return window
}
