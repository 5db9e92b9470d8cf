import type { ArticleView, EventPayload, ImportReport, PairView, Request, Response } from '../../shared/ipc.ts'
import type { Reply } from '../../shared/ipc/fault.ts'
import type { Span } from '../../shared/text/span.ts'

/** What the worker can be asked to do. It holds the articles; the main process holds what the person made. */
export interface Tasks {
  /** Reads files and folders into the library. Reports progress; what came in before an abort stays. */
  readonly add: { request: readonly string[]; reply: Import }
  readonly size: { request: null; reply: EventPayload<'libraryChanged'> }
  readonly list: { request: Request<'listLibrary'>; reply: Response<'listLibrary'> }
  readonly cards: { request: Request<'readCards'>; reply: Response<'readCards'> }
  readonly stories: { request: Request<'readStories'>; reply: Response<'readStories'> }
  readonly storyOf: { request: Request<'readStoryOf'>; reply: Response<'readStoryOf'> }
  readonly quickOpen: { request: Request<'quickOpen'>; reply: Response<'quickOpen'> }
  readonly markRead: { request: Request<'markRead'>; reply: Response<'markRead'> }
  readonly article: { request: string; reply: ArticleView }
  readonly pair: { request: Request<'comparePair'>; reply: PairView }
  readonly restore: { request: Request<'restoreFurniture'>; reply: ArticleView }
  readonly apart: { request: Request<'setReportsApart'>; reply: string[] }
}

/** What came of an import, and the files whose articles are now in the library: what to read again at the next start. */
export interface Import {
  readonly report: ImportReport
  readonly taken: readonly string[]
}

export type TaskName = keyof Tasks

/** What the person said of texts, by which they are read: handed to the worker when it starts. */
export interface Remembered {
  /** Furniture that was put back, by article. */
  readonly restored: Readonly<Record<string, readonly Span[]>>
  /** The files whose reports are shown apart, by the id of the whole text. */
  readonly apart: readonly string[]
}

export interface Progress {
  readonly done: number
  readonly total: number
  readonly file: string
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
  | { readonly type: 'start'; readonly remembered: Remembered }
  | RequestMessage
  | { readonly type: 'abort'; readonly id: number }

export type FromWorker =
  | { readonly type: 'reply'; readonly id: number; readonly reply: Reply<unknown> }
  | ({ readonly type: 'progress'; readonly id: number } & Progress)

/** Either end of the line: Electron's and Node's message ports differ only in how they wrap this. */
export interface Port<In, Out> {
  readonly send: (message: Out) => void
  readonly receive: (listener: (message: In) => void) => void
}
