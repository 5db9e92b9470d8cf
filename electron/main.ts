import path from 'node:path'
import { app, BrowserWindow, dialog, nativeTheme, session } from 'electron'
import { paperOf, schemeOf } from '../shared/appearance.ts'
import type { EventPayload, Settings } from '../shared/ipc.ts'
import type { History } from '../shared/ipc/corrections.ts'
import { toFault } from '../shared/ipc/fault.ts'
import type { EventName } from '../shared/ipc/names.ts'
import { filesIn } from './arguments.ts'
import { handlersFor } from './ipc/handlers.ts'
import { connect, send } from './ipc/main-wire.ts'
import { findLibrary, keepPlace } from './library/keeping/library-place.ts'
import { removeLibrary } from './library/keeping/move-library.ts'
import { KeptOpening } from './library/opening.ts'
import { Log, logFileIn } from './log.ts'
import { LibraryService } from './library/service.ts'
import { askWhere } from './window/ask-where.ts'
import { keepTheme, keptTheme } from './window/kept-theme.ts'
import { watchChildren, watchPage } from './window/lost-page.ts'
import { lockNavigation, lockSession } from './window/lockdown.ts'
import { installMenu } from './window/menu.ts'
import { registerScheme, serveRenderer } from './window/protocol.ts'
import { openWindow } from './window/window.ts'
import { reached } from './phases.ts'
import { tellFault } from './tell-fault.ts'
import { Waiting } from './waiting.ts'

/** The folder that the build writes: electron/ and renderer/ side by side. */
const DISTRIBUTION = path.join(__dirname, '..')
const SAMPLES = path.join(app.getAppPath(), 'seeds')

const kept = new Log(logFileIn(app.getPath('userData')))
const log = (line: string): void => {
  console.error(`[crossread] ${line}`)
  kept.write(line)
}

reached('script')

// 1. Security first: nothing below can run without it. `enableSandbox` takes --no-sandbox back, and as root, where that
// switch is needed, Chromium's children would then end at once; pages stay isolated either way.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
registerScheme()
lockNavigation(app, log)
watchChildren(app, log)
// A graphics card or its driver that does not bear Chromium: everything is drawn without it.
if (app.commandLine.hasSwitch('no-gpu')) app.disableHardwareAcceleration()

// 2. One instance: a second start hands its files over and ends before it touches the person's data.
if (app.requestSingleInstanceLock()) {
  // The system may name files before anything is ready; they wait until there is a library to open them in.
  const opened = new Waiting(filesIn(process.argv, app.isPackaged))
  app.on('open-file', (event, file) => {
    event.preventDefault()
    opened.add([file])
  })
  app.on('second-instance', (_event, argv, workingDirectory) => {
    opened.add(filesIn(argv, app.isPackaged, workingDirectory))
  })
  app
    .whenReady()
    .then(() => start(opened))
    .catch((thrown: unknown) => {
      const { message, recovery } = toFault(thrown)
      log(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown))
      dialog.showErrorBox('Crossread could not start', `${message}\n\n${recovery}`)
      app.exit(1)
    })
} else {
  app.quit()
}

async function start(opened: Waiting): Promise<void> {
  reached('ready')
  log(`Crossread ${app.getVersion()} started, with Electron ${process.versions.electron} on ${process.platform}`)
  await lockSession(session.defaultSession, log)
  // The theme of the first paint: the one that the library had when it was last open.
  const userData = app.getPath('userData')
  let theme = keptTheme(userData)
  nativeTheme.themeSource = schemeOf(theme)
  serveRenderer(session.defaultSession, path.join(DISTRIBUTION, 'renderer'), () => theme)

  const place = await findLibrary(userData, askWhere)
  if (place === null) {
    app.quit()
    return
  }
  const { folder, former } = place

  // 3. The library opens in a process of its own while the window does.
  const checkPayloads = !app.isPackaged
  const windows = new Set<number>()
  const broadcast = <E extends EventName>(event: E, payload: EventPayload<E>): void => {
    if (event === 'libraryChanged') tellMenu(payload as EventPayload<'libraryChanged'>)
    for (const window of BrowserWindow.getAllWindows()) send(window.webContents, event, payload, checkPayloads)
  }
  const menu = (history: History): void => {
    installMenu((command) => {
      withPage(() => {
        broadcast('command', command)
      })
    }, history)
  }
  let inMenu: History = { undo: null, redo: null }
  const tellMenu = ({ history }: EventPayload<'libraryChanged'>): void => {
    if (history.undo === inMenu.undo && history.redo === inMenu.redo) return
    inMenu = history
    menu(history)
  }
  const library = new LibraryService({
    script: path.join(__dirname, 'worker.cjs'),
    folder,
    samples: SAMPLES,
    // Two cores have enough to do with the window; where its list can be painted without the library, that comes first.
    canWait: new KeptOpening(folder).isThere,
    broadcast,
    log,
  })

  // 4. The boundary, the menu, the window.
  const take = (settings: Settings): void => {
    theme = settings.theme
    nativeTheme.themeSource = schemeOf(theme)
    keepTheme(userData, theme)
    const paper = paperOf(theme, nativeTheme.shouldUseDarkColors)
    for (const window of BrowserWindow.getAllWindows()) window.setBackgroundColor(paper)
  }
  connect({ handlers: handlersFor(library, take), windows, log, checkReplies: checkPayloads })
  menu(inMenu)
  /** Of each window, by the id of what it shows: resolves when its page is there to hear something. */
  const pages = new Map<number, Promise<void>>()
  const open = (): BrowserWindow => {
    const window = openWindow(DISTRIBUTION, userData, theme)
    watchPage(window, app, log)
    const { id } = window.webContents
    windows.add(id)
    window.once('closed', () => {
      windows.delete(id)
      pages.delete(id)
    })
    const loaded = new Promise<void>((resolve) => {
      window.webContents.once('did-finish-load', () => {
        resolve()
      })
    })
    pages.set(id, loaded)
    return window
  }
  /** Shows the window, or opens one where there is none, and then does what its page is told of, once it is there to hear it. */
  const withPage = (act: () => void): void => {
    const window = BrowserWindow.getAllWindows()[0] ?? open()
    if (window.isMinimized()) window.restore()
    // One that has just been made shows itself once it has something to show.
    if (window.isVisible()) window.focus()
    void pages.get(window.webContents.id)?.then(act)
  }
  const first = open()
  reached('window')
  void pages.get(first.webContents.id)?.then(() => {
    reached('page')
    opened.take((files) => {
      withPage(() => {
        void library.addFromOutside(files)
      })
    })
  })

  app.on('activate', () => {
    withPage(() => undefined)
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  let isClosed = false
  app.on('will-quit', (event) => {
    if (isClosed) return
    // The library is closed in order before the app is gone.
    event.preventDefault()
    void library.close().then(() => {
      isClosed = true
      app.quit()
    })
  })

  // 5. A library that cannot be opened says why, and there is nothing to show.
  take((await library.opened).settings)
  if (former !== null) await removeFormer(userData, { folder, former }).catch(tellFault)
  reached('library-open')
}

/** Removes what is left where the library lay: the app was ended before it could. What cannot be removed is tried again next time. */
async function removeFormer(userData: string, { folder, former }: { folder: string; former: string }): Promise<void> {
  await removeLibrary(former)
  await keepPlace(userData, { folder, former: null })
}
