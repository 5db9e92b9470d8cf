import { serialize } from 'node:v8'
import { contract } from '../../shared/ipc.ts'
import type { Request } from '../../shared/ipc.ts'
import type { Fault } from '../../shared/ipc/fault.ts'
import type { Verb } from '../../shared/ipc/names.ts'

/** Where the renderer lives; nothing else may speak to the main process. */
export const APP_ORIGIN = 'app://crossread'

/** The largest payload a verb takes, in bytes as serialised: 10,000 dropped paths fit, a flood does not. */
const MAX_REQUEST_BYTES = 4 * 1024 * 1024

/** What the guard needs to know of who is calling; Electron's IpcMainInvokeEvent carries all of it. */
export interface Caller {
  /** Null where the frame has gone since it spoke. */
  readonly senderFrame: { readonly parent: unknown; readonly origin: string } | null
  readonly sender: { readonly id: number }
}

export type Verdict<V extends Verb> =
  | { readonly ok: true; readonly request: Request<V> }
  | { readonly ok: false; readonly fault: Fault; readonly reason: string }

/** Every request passes here: a live main frame of ours, in a window we made, with a payload of the verb's shape. */
export function guard<V extends Verb>(
  verb: V,
  caller: Caller,
  payload: unknown,
  windows: ReadonlySet<number>,
): Verdict<V> {
  const stranger = strangerBecause(caller, windows)
  if (stranger !== null) {
    return refuse('refused', 'This request did not come from the Crossread window.', stranger)
  }
  const size = sizeOf(payload)
  if (size === null) return refuse('bad-request', 'Crossread could not understand this request.', 'not serialisable')
  if (size > MAX_REQUEST_BYTES) return refuse('bad-request', 'This request is too large.', 'payload too large')
  const parsed = contract[verb].request.safeParse(payload)
  if (!parsed.success) {
    return refuse('bad-request', 'Crossread could not understand this request.', parsed.error.issues[0]?.message ?? '')
  }
  // The schema that parsed it is the verb's own, which TypeScript cannot follow through the index.
  return { ok: true, request: parsed.data as Request<V> }
}

function strangerBecause(caller: Caller, windows: ReadonlySet<number>): string | null {
  const frame = caller.senderFrame
  if (frame === null) return 'the frame has gone'
  if (frame.parent !== null) return 'a sub-frame'
  if (frame.origin !== APP_ORIGIN) return `origin ${frame.origin}`
  if (!windows.has(caller.sender.id)) return 'a window that is not ours'
  return null
}

function refuse(code: 'refused' | 'bad-request', message: string, reason: string): Verdict<never> {
  return { ok: false, fault: { code, message, recovery: 'Restart Crossread if this goes on.' }, reason }
}

/** In bytes as serialised; null for what cannot be. */
function sizeOf(payload: unknown): number | null {
  try {
    return serialize(payload).byteLength
  } catch {
    return null
  }
}
