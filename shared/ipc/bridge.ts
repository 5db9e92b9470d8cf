import type { EventPayload, Request, Response } from '../ipc.ts'
import type { Reply } from './fault.ts'
import type { EventName, Verb } from './names.ts'

type Call<V extends Verb> =
  Request<V> extends undefined
    ? () => Promise<Reply<Response<V>>>
    : (request: Request<V>) => Promise<Reply<Response<V>>>

/**
 * What the preload puts on `window.crossread`: one function a verb, and a way to hear each event. The page names verbs,
 * never channels, and gives dropped files as File objects, whose paths it never sees.
 */
export type Bridge<DroppedFile> = { readonly [V in Exclude<Verb, 'addFiles'>]: Call<V> } & {
  readonly addFiles: (files: readonly DroppedFile[]) => Promise<Reply<Response<'addFiles'>>>
  /** Calls `listener` with each payload of the event, until the function that it returns is called. */
  readonly on: <E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void) => () => void
}
