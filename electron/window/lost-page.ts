import { dialog } from 'electron'
import type { App, BrowserWindow } from 'electron'
import { Losses } from './losses.ts'

/**
 * Loads a window's page again when its process is lost: it comes back where the person was. Past three losses in a minute the
 * person is asked, and told what may help; so they are of a page that does not answer.
 */
export function watchPage(window: BrowserWindow, app: App, log: (line: string) => void): void {
  const { webContents } = window
  const losses = new Losses()
  webContents.on('render-process-gone', (_event, { reason }) => {
    log(`the page was lost: ${reason}`)
    if (reason === 'clean-exit') return
    // Chromium takes no new page while it still tells of the loss of the old one.
    if (losses.add(Date.now())) setImmediate(reload)
    else void askAfterLosses()
  })
  const reload = (): void => {
    if (!window.isDestroyed()) webContents.reload()
  }

  async function askAfterLosses(): Promise<void> {
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: 'The window stopped several times',
      detail:
        'Nothing you made is lost. Start Crossread again; if it goes on, start it from a terminal with --no-gpu, which draws without the graphics card.',
      buttons: ['Try again', 'Quit'],
      defaultId: 1,
      cancelId: 1,
    })
    losses.forget()
    if (response === 0) reload()
    else app.quit()
  }

  let isAsking = false
  window.on('unresponsive', () => {
    log('the page does not answer')
    if (!isAsking) void askWhileSilent()
  })

  async function askWhileSilent(): Promise<void> {
    isAsking = true
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: 'The window does not answer',
      detail: 'It may be at something that takes long. Nothing you made is lost if it is loaded again.',
      buttons: ['Wait', 'Load again'],
      defaultId: 0,
      cancelId: 0,
    })
    isAsking = false
    // Its end is told as a loss, after which it is loaded again.
    if (response === 1 && !window.isDestroyed()) webContents.forcefullyCrashRenderer()
  }
}

/** Writes down that one of Chromium's own processes was lost; it starts the next one itself. */
export function watchChildren(app: App, log: (line: string) => void): void {
  app.on('child-process-gone', (_event, { type, reason, name }) => {
    if (reason !== 'clean-exit') log(`a process was lost: ${name ?? type}: ${reason}`)
  })
}
