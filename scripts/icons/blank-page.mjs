// A window with nothing in it, for scripts/make-icons.ts: what Chromium draws svg by.
import { app, BrowserWindow } from 'electron'

// Not awaited: Electron is not ready before this file has run to its end.
app.whenReady().then(() => new BrowserWindow({ show: false }).loadURL('about:blank'))
