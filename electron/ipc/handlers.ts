import { clipboard, dialog } from 'electron'
import type { OpenDialogOptions } from 'electron'
import type { ImportReport, Settings } from '../../shared/ipc.ts'
import { ALL_ENDINGS } from '../import/endings.ts'
import { KeptOpening } from '../library/opening.ts'
import { recoveryNotice } from '../library/recovery-notice.ts'
import type { LibraryService } from '../library/service.ts'
import { FolderOffers, followFolders, openFolders } from './folders.ts'
import { keepingHandlers } from './keeping-handlers.ts'
import type { Handlers } from './main-wire.ts'
import { movingHandlers } from './moving-handlers.ts'
import { Stoppable } from './stoppable.ts'

/** What each verb does. `onSettings` hears what the person has chosen for the app. */
export function handlersFor(library: LibraryService, onSettings: (settings: Settings) => void): Handlers {
  const offers = new FolderOffers()
  const comparisons = new Stoppable()
  /** Of each page, by its id. */
  const views = new Map<number, string>()
  return {
    // The library is not waited for: this is what stands in the window until it is open.
    readOpening: () => new KeptOpening(library.folder).read(),
    listLibrary: (query) => library.ask('list', query),
    readCards: (ids) => library.ask('cards', ids),
    readStories: (ids) => library.ask('stories', ids),
    readStoryOf: (article) => library.ask('storyOf', article),
    quickOpen: (query) => library.ask('quickOpen', query),
    search: (request) => library.askLatest('search', request),
    completeQuery: (request) => library.ask('completeQuery', request),
    readFoundWords: (request) => library.ask('readFoundWords', request),
    findPassage: (request) => library.askLatest('findPassage', request),
    stopSearch: () => {
      library.stopLatest()
      return null
    },
    markRead: (request) => library.ask('markRead', request),
    removeArticles: (request) => library.ask('remove', request),
    placeArticles: (request) => library.ask('placeArticles', request),
    readDetails: (id) => library.ask('details', id),
    readCommonDetails: (ids) => library.ask('commonDetails', ids),
    correctArticles: (request) => library.ask('correct', request),
    learnOutlet: (request) => library.ask('learnOutlet', request),
    undo: () => library.ask('turn', 'undo'),
    redo: () => library.ask('turn', 'redo'),
    readHistory: () => library.ask('history', null),
    openFiles: () => choose(library, { properties: ['openFile', 'multiSelections'], filters: ARTICLE_FILES }),
    openFolder: () => openFolders(library, offers),
    addFiles: (paths) => library.add(paths),
    retryImport: (ids) => library.retry(ids),
    pasteHere: (_, sender) => {
      sender.paste()
      return null
    },
    preparePaste: (pasted) => library.ask('preparePaste', pasted),
    readPaste: (request) => library.ask('readPaste', request),
    keepPaste: (request) => library.ask('keepPaste', request),
    readArticle: (id) => library.ask('article', id),
    comparePair: (pair) => library.ask('pair', pair),
    judgePassage: (request) => library.ask('judgePassage', request),
    compareStory: (request) => comparisons.run(request.asked, (signal) => library.ask('beside', request, signal)),
    stopComparing: (asked) => {
      comparisons.stop(asked)
      return null
    },
    readOverlaps: (request) => library.ask('overlaps', request),
    readPartners: (request) => comparisons.run(request.asked, (signal) => library.ask('partners', request, signal)),
    restoreFurniture: (request) => library.ask('restore', request),
    setReportsApart: (request) => library.ask('apart', request),
    readPlace: (id) => library.ask('place', id),
    keepPlace: (request) => library.ask('keepPlace', request),
    readVersions: (id) => library.ask('versions', id),
    readFolders: () => library.ask('folders', null),
    followFolder: ({ offer }) => followFolders(library, offers, offer),
    unfollowFolder: (id) => library.ask('unfollow', id),
    readNotice: async () => recoveryNotice((await library.opened).recovery),
    readView: (_, { id }) => views.get(id) ?? null,
    keepView: (view, { id }) => {
      views.set(id, view)
      return null
    },
    readSettings: () => library.ask('settings', null),
    saveSettings: async (change) => {
      const settings = await library.ask('saveSettings', change)
      onSettings(settings)
      return settings
    },
    copyText: async (text) => {
      await clipboard.writeText(text)
      return null
    },
    copyHere: (_, sender) => {
      sender.copy()
      return null
    },
    stop: () => {
      library.stop()
      return null
    },
    ...keepingHandlers(library, onSettings),
    ...movingHandlers(library),
  }
}

const ARTICLE_FILES = [
  { name: 'Articles', extensions: [...ALL_ENDINGS] },
  { name: 'All files', extensions: ['*'] },
]

async function choose(library: LibraryService, options: OpenDialogOptions): Promise<ImportReport | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(options)
  return canceled || filePaths.length === 0 ? null : library.add(filePaths)
}
