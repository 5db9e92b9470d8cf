import { ipcMain } from 'electron'
import type { WebContents } from 'electron'
import { contract, events } from '../../shared/ipc.ts'
import type { EventPayload, Request, Response } from '../../shared/ipc.ts'
import { toFault } from '../../shared/ipc/fault.ts'
import type { Reply } from '../../shared/ipc/fault.ts'
import { channelOf, VERBS } from '../../shared/ipc/names.ts'
import type { EventName, Verb } from '../../shared/ipc/names.ts'
import { guard } from './guard.ts'
import type { Caller } from './guard.ts'

/** What each verb does, once its request has passed the guard. May throw a FaultError, or anything. */
export type Handlers = {
  readonly [V in Verb]: (request: Request<V>, sender: Sender) => Promise<Response<V>> | Response<V>
}

/** The page that asks, and what it may have the system do in it. */
export type Sender = Pick<WebContents, 'id' | 'copy' | 'paste'>

interface WireOptions {
  readonly handlers: Handlers
  /** Ids of the WebContents that may call; the set is read at each call. */
  readonly windows: ReadonlySet<number>
  readonly log: (line: string) => void
  /** Whether replies are held against their schema too: in development and tests, not at a person's desk. */
  readonly checkReplies: boolean
}

/** How much of a refusal's reason goes into the log, in UTF-16 code units. */
const LONGEST_REASON = 200

/** The only place where ipcMain is used: each verb of the contract is answered through the guard, and nothing else is. */
export function connect(options: WireOptions): void {
  for (const verb of VERBS) {
    ipcMain.handle(channelOf(verb), (event, payload: unknown) => answer(verb, event, payload, options))
  }
}

/** The only place where something is sent to a page. `check`: whether the payload is held against its schema first. */
export function send<E extends EventName>(
  contents: WebContents,
  event: E,
  payload: EventPayload<E>,
  check: boolean,
): void {
  if (check) events[event].parse(payload)
  if (!contents.isDestroyed()) contents.send(channelOf(event), payload)
}

/** One request from guard to reply. Exported for tests, which call it as a stranger would. */
export async function answer<V extends Verb>(
  verb: V,
  caller: Caller & { readonly sender: Sender },
  payload: unknown,
  { handlers, windows, log, checkReplies }: WireOptions,
): Promise<Reply<Response<V>>> {
  const verdict = guard(verb, caller, payload, windows)
  if (!verdict.ok) {
    // The reason may hold the page's own words: short, and on one line.
    log(`${verb}: ${verdict.fault.code}: ${JSON.stringify(verdict.reason.slice(0, LONGEST_REASON))}`)
    return { ok: false, fault: verdict.fault }
  }
  try {
    const value = await handlers[verb](verdict.request, caller.sender)
    if (checkReplies) contract[verb].reply.parse(value)
    return { ok: true, value }
  } catch (thrown) {
    const fault = toFault(thrown)
    // A fault that was foreseen has said all; the rest is ours to find, so its stack goes into the log.
    log(
      `${verb}: ${fault.code}: ${fault.code === 'internal' && thrown instanceof Error ? (thrown.stack ?? thrown.message) : fault.message}`,
    )
    return { ok: false, fault }
  }
}
