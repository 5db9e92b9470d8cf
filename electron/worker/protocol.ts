import type {
  ArticleVersions,
  ArticleView,
  EventPayload,
  FollowedFolderView,
  ImportReport,
  PairView,
  Request,
  Response,
  Settings,
  StoryComparison,
} from '../../shared/ipc.ts'
import type { Reply } from '../../shared/ipc/fault.ts'
import type { BackupFound } from '../library/keeping/check-backup.ts'
import type { Exported } from '../library/keeping/export/export-articles.ts'
import type { BackupMade } from '../library/keeping/write-backup.ts'
import type { Recovery } from '../library/store/open-library.ts'

/** What the worker can be asked to do. It holds the library; `open` comes before everything else. */
export interface Tasks {
  /** Opens the library in a folder; a new one gets the articles in the folder of samples before it is listed. */
  readonly open: { request: { readonly folder: string; readonly samples: string }; reply: Opened }
  /** Reads files and folders into the library. Reports progress; what came in before an abort stays. */
  readonly add: { request: readonly string[]; reply: ImportReport }
  /** The same for what an earlier import could not read, by the ids in its report. */
  readonly retry: { request: Request<'retryImport'>; reply: ImportReport }
  readonly preparePaste: { request: Request<'preparePaste'>; reply: Response<'preparePaste'> }
  readonly readPaste: { request: Request<'readPaste'>; reply: Response<'readPaste'> }
  readonly keepPaste: { request: Request<'keepPaste'>; reply: ImportReport }
  readonly size: { request: null; reply: EventPayload<'libraryChanged'> }
  readonly list: { request: Request<'listLibrary'>; reply: Response<'listLibrary'> }
  readonly cards: { request: Request<'readCards'>; reply: Response<'readCards'> }
  readonly stories: { request: Request<'readStories'>; reply: Response<'readStories'> }
  readonly storyOf: { request: Request<'readStoryOf'>; reply: Response<'readStoryOf'> }
  readonly quickOpen: { request: Request<'quickOpen'>; reply: Response<'quickOpen'> }
  /** In slices, as `findPassage`; an abort ends either. */
  readonly search: { request: Request<'search'>; reply: Response<'search'> }
  readonly completeQuery: { request: Request<'completeQuery'>; reply: Response<'completeQuery'> }
  readonly readFoundWords: { request: Request<'readFoundWords'>; reply: Response<'readFoundWords'> }
  readonly findPassage: { request: Request<'findPassage'>; reply: Response<'findPassage'> }
  readonly markRead: { request: Request<'markRead'>; reply: Response<'markRead'> }
  readonly remove: { request: Request<'removeArticles'>; reply: Response<'removeArticles'> }
  readonly placeArticles: { request: Request<'placeArticles'>; reply: Response<'placeArticles'> }
  readonly details: { request: string; reply: Response<'readDetails'> }
  readonly commonDetails: { request: Request<'readCommonDetails'>; reply: Response<'readCommonDetails'> }
  readonly correct: { request: Request<'correctArticles'>; reply: Response<'correctArticles'> }
  readonly learnOutlet: { request: Request<'learnOutlet'>; reply: Response<'learnOutlet'> }
  /** Takes back what the person did last, or does it again. */
  readonly turn: { request: 'undo' | 'redo'; reply: Response<'undo'> }
  readonly history: { request: null; reply: Response<'readHistory'> }
  readonly article: { request: string; reply: ArticleView }
  readonly pair: { request: Request<'comparePair'>; reply: PairView }
  readonly judgePassage: { request: Request<'judgePassage'>; reply: Response<'judgePassage'> }
  /** In slices; an abort ends it. */
  readonly beside: { request: Request<'compareStory'>; reply: StoryComparison }
  readonly overlaps: { request: Request<'readOverlaps'>; reply: Response<'readOverlaps'> }
  /** In slices. */
  readonly partners: { request: Request<'readPartners'>; reply: Response<'readPartners'> }
  readonly restore: { request: Request<'restoreFurniture'>; reply: ArticleView }
  readonly apart: { request: Request<'setReportsApart'>; reply: string[] }
  readonly place: { request: Request<'readPlace'>; reply: Response<'readPlace'> }
  readonly keepPlace: { request: Request<'keepPlace'>; reply: Response<'keepPlace'> }
  readonly versions: { request: string; reply: ArticleVersions }
  readonly folders: { request: null; reply: FollowedFolderView[] }
  /** The followed folder that a folder lies in, if it does in any. */
  readonly followed: { request: string; reply: string | null }
  readonly follow: { request: readonly string[]; reply: FollowedFolderView[] }
  readonly unfollow: { request: string; reply: FollowedFolderView[] }
  /** Reads what waits in followed folders, as `add` does. */
  readonly takeDue: { request: null; reply: ImportReport }
  readonly settings: { request: null; reply: Settings }
  readonly saveSettings: { request: Request<'saveSettings'>; reply: Settings }
  readonly backUp: { request: { readonly to: string }; reply: BackupMade }
  readonly checkBackup: { request: { readonly from: string }; reply: BackupFound }
  /** Gives the name under which the present library is kept once the worker was started again with the other one. */
  readonly orderBackup: { request: null; reply: string }
  readonly dropBackup: { request: null; reply: null }
  readonly exportArticles: {
    request: { readonly to: string; readonly articles: readonly string[] | null }
    reply: Exported
  }
}

export interface Opened {
  readonly settings: Settings
  readonly recovery: Recovery | null
}

export type TaskName = keyof Tasks

export interface Progress {
  readonly done: number
  readonly total: number
  readonly file: string
  /** How much of the file is read, from 0 to 1, and how many articles came out of it. */
  readonly share: number
  readonly articles: number
}

type RequestMessage = {
  [T in TaskName]: {
    readonly type: 'request'
    readonly id: number
    readonly task: T
    readonly request: Tasks[T]['request']
  }
}[TaskName]

export type ToWorker =
  | RequestMessage
  | { readonly type: 'abort'; readonly id: number }
  /** Asks for a sign of life. */
  | { readonly type: 'ping' }
  /** Ends the worker, with the library closed in order. */
  | { readonly type: 'close' }

export type FromWorker =
  /** A sign of life. */
  | { readonly type: 'pong' }
  | { readonly type: 'reply'; readonly id: number; readonly reply: Reply<unknown> }
  | ({ readonly type: 'progress'; readonly id: number } & Progress)
  /** Something in the library is not as it was. */
  | { readonly type: 'changed' }
  /** Files in followed folders wait to be read. */
  | { readonly type: 'due' }
  /** What is said of followed folders is not as it was. */
  | { readonly type: 'folders' }

/** Either end of the line: Electron's and Node's message ports differ only in how they wrap this. */
export interface Port<In, Out> {
  readonly send: (message: Out) => void
  readonly receive: (listener: (message: In) => void) => void
}
