/**
 * The names of the verbs and events, apart from their schemas so that the preload bundle holds no schema library.
 * `shared/ipc.ts` is typed against them: a name in one place only does not compile.
 */
export const VERBS = [
  'listLibrary',
  'readCards',
  'readStories',
  'readStoryOf',
  'quickOpen',
  'search',
  'completeQuery',
  'readHits',
  'findPassage',
  'stopSearch',
  'markRead',
  'removeArticles',
  'placeArticles',
  'readDetails',
  'readCommonDetails',
  'correctArticles',
  'learnOutlet',
  'undo',
  'redo',
  'readHistory',
  'openFiles',
  'openFolder',
  'addFiles',
  'retryImport',
  'pasteHere',
  'preparePaste',
  'readPaste',
  'keepPaste',
  'readArticle',
  'comparePair',
  'judgePassage',
  'compareStory',
  'stopComparing',
  'readOverlaps',
  'readPartners',
  'restoreFurniture',
  'setReportsApart',
  'readPlace',
  'keepPlace',
  'readVersions',
  'readFolders',
  'followFolder',
  'unfollowFolder',
  'readNotice',
  'readSettings',
  'saveSettings',
  'copyText',
  'copyHere',
  'stop',
  'backUpLibrary',
  'chooseBackup',
  'restoreLibrary',
  'dropBackup',
  'exportArticles',
  'stopKeeping',
  'readLibraryPlace',
  'showInFolder',
] as const

export const EVENTS = [
  'libraryChanged',
  'progress',
  'keeping',
  'imported',
  'followed',
  'foldersChanged',
  'command',
] as const

export type Verb = (typeof VERBS)[number]
export type EventName = (typeof EVENTS)[number]

/** The channel of a verb or an event; one prefix, so that nothing else on the wire can be mistaken for it. */
export const channelOf = (name: Verb | EventName): string => `crossread:${name}`
