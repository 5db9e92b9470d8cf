import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { app, dialog, shell } from 'electron'
import type { Settings } from '../../shared/ipc.ts'
import { FaultError } from '../../shared/ipc/fault.ts'
import { logFileIn } from '../log.ts'
import { freeIn } from '../library/keeping/free-name.ts'
import type { LibraryService } from '../library/service.ts'
import { chooseFolder } from './choose-folder.ts'
import type { Handlers } from './main-wire.ts'

const ENDING = '.crossread'

type KeepingVerb =
  | 'backUpLibrary'
  | 'chooseBackup'
  | 'restoreLibrary'
  | 'dropBackup'
  | 'exportArticles'
  | 'stopKeeping'
  | 'readLibraryPlace'
  | 'showInFolder'

/** What the verbs do that keep the library safe. Where anything is written is asked of the person here, and never of the page. */
export function keepingHandlers(
  library: LibraryService,
  onSettings: (settings: Settings) => void,
): Pick<Handlers, KeepingVerb> {
  /** Which checked backup stands ready. */
  let ready: string | null = null
  /** What was written last. */
  let written: string | null = null

  return {
    backUpLibrary: async () => {
      const name = `Crossread library ${new Date().toLocaleDateString('sv')}${ENDING}`
      const { canceled, filePath } = await dialog.showSaveDialog({
        title: 'Back up the library',
        buttonLabel: 'Back up',
        defaultPath: path.join(app.getPath('documents'), name),
        filters: [{ name: 'Crossread library', extensions: [ENDING.slice(1)] }],
      })
      if (canceled || filePath === '') return null
      const to = withEnding(filePath)
      const made = await library.keep('backUp', { to })
      written = to
      return made
    },
    chooseBackup: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog({
        title: 'Restore a library',
        properties: ['openFile'],
        filters: [{ name: 'Crossread library', extensions: [ENDING.slice(1), 'sqlite'] }],
      })
      const [from] = filePaths
      if (canceled || from === undefined) return null
      ready = null
      const found = await library.keep('checkBackup', { from })
      const { articles: present } = await library.ask('size', null)
      ready = randomUUID()
      return { ...found, token: ready, present }
    },
    restoreLibrary: async ({ token }) => {
      if (token !== ready) {
        throw new FaultError('bad-request', 'Another backup was chosen since.', 'Choose the backup again.')
      }
      ready = null
      let aside = ''
      // In turn: where the library is just being moved, it is asked for in the folder that it is in then.
      const { settings } = await library.reopen(async () => {
        aside = await library.ask('orderBackup', null)
      })
      onSettings(settings)
      return { aside, settings }
    },
    dropBackup: () => {
      ready = null
      return library.ask('dropBackup', null)
    },
    exportArticles: async ({ articles }) => {
      const to = await chooseFolder('Export articles', 'Export here')
      if (to === null) return null
      const exported = await library.keep('exportArticles', { to, articles })
      written = path.join(to, exported.name)
      return { ...exported, problems: [...exported.problems] }
    },
    stopKeeping: () => {
      library.stopKeeping()
      return null
    },
    readLibraryPlace: () => ({ folder: library.folder }),
    showInFolder: (which) => {
      const places = {
        library: path.join(library.folder, 'library.sqlite'),
        log: logFileIn(app.getPath('userData')),
        written,
      }
      const place = places[which]
      if (place === null || !existsSync(place)) {
        throw new FaultError('missing', 'It is not there any more.', 'It may have been moved or renamed.')
      }
      shell.showItemInFolder(place)
      return null
    },
  }
}

/** Some systems do not add the ending; the person was then not asked whether a file of the whole name may go. */
function withEnding(file: string): string {
  if (path.extname(file).toLowerCase() === ENDING) return file
  return freeIn(path.dirname(file), path.basename(file), ENDING)
}
