import path from 'node:path'
import { app, BrowserWindow, nativeTheme, session } from 'electron'
import type { EventPayload } from '../shared/ipc.ts'
import type { EventName } from '../shared/ipc/names.ts'
import { filesIn } from './arguments.ts'
import { handlersFor } from './ipc/handlers.ts'
import { connect, send } from './ipc/main-wire.ts'
import { Person } from './library/person.ts'
import { LibraryService } from './library/service.ts'
import { lockNavigation, lockSession } from './window/lockdown.ts'
import { installMenu } from './window/menu.ts'
import { registerScheme, serveRenderer } from './window/protocol.ts'
import { openWindow } from './window/window.ts'

/** The folder that the build writes: electron/ and renderer/ side by side. */
const DISTRIBUTION = path.join(__dirname, '..')
const SEEDS = path.join(app.getAppPath(), 'seeds')

const log = (line: string): void => {
  console.error(`[crossread] ${line}`)
}

// 1. Security first: nothing below can run without it.
// `enableSandbox` takes --no-sandbox back, and as root, where that switch is needed, Chromium's children then end at once.
if (!app.commandLine.hasSwitch('no-sandbox'))
  // Chromium's sandbox refuses to run as root: whoever starts the app so must say --no-sandbox, and pages stay isolated.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
registerScheme()
lockNavigation(app, log)

// 2. One instance: a second start hands its files over and ends before it touches the person's data.
if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(start)
} else {
  app.quit()
}

async function start(): Promise<void> {
  performance.mark('crossread:ready')
  lockSession(session.defaultSession, log)
  serveRenderer(session.defaultSession, path.join(DISTRIBUTION, 'renderer'))

  // 3. What the person made, before the first paint needs the theme.
  const userData = app.getPath('userData')
  const person = await Person.open(userData)
  nativeTheme.themeSource = person.settings.theme
  performance.mark('crossread:person-read')

  // 4. The library reads while the window opens.
  const windows = new Set<number>()
  const broadcast = <E extends EventName>(event: E, payload: EventPayload<E>): void => {
    for (const window of BrowserWindow.getAllWindows()) send(window.webContents, event, payload)
  }
  const library = new LibraryService({
    script: path.join(__dirname, 'worker.cjs'),
    person,
    seeds: SEEDS,
    broadcast,
    log,
  })

  // 5. The boundary, the menu, the window.
  connect({ handlers: handlersFor(person, library), windows, log, checkReplies: !app.isPackaged })
  installMenu((command) => {
    broadcast('command', command)
  })
  const show = (): void => {
    const window = openWindow(DISTRIBUTION, userData)
    windows.add(window.webContents.id)
    const { id } = window.webContents
    window.once('closed', () => windows.delete(id))
  }
  show()
  void library.addQuietly(filesIn(process.argv, app.isPackaged))

  app.on('second-instance', (_event, argv, workingDirectory) => {
    const [window] = BrowserWindow.getAllWindows()
    if (window?.isMinimized()) window.restore()
    window?.focus()
    void library.addQuietly(filesIn(argv, app.isPackaged, workingDirectory))
  })
  app.on('open-file', (event, file) => {
    event.preventDefault()
    void library.addQuietly([file])
  })
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) show()
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('will-quit', (event) => {
    library.close()
    // The last choice is on the disk before the app is gone.
    if (person.pending) {
      event.preventDefault()
      void person.settled().then(() => {
        app.quit()
      })
    }
  })
}
