/** Every way in which a request can fail, as the other side of a process boundary sees it. */
export const FAULT_CODES = [
  // What the person gave cannot be read.
  'missing',
  'empty',
  'binary',
  'unknown-encoding',
  'other-format',
  'too-large',
  'too-slow',
  'not-a-file',
  'no-articles',
  'bad-line',
  'unreadable',
  'damaged',
  'encrypted',
  'unsafe',
  'no-text',
  // The system tells no longer what happens in a folder.
  'not-watched',
  // The request itself was refused by the guard.
  'refused',
  'bad-request',
  // What was asked for is not in the library (any more).
  'unknown-article',
  // The worker ended or did not answer; it has been started again.
  'worker-lost',
  'stopped',
  // What the person made could not be written.
  'not-saved',
  'disk-full',
  'not-writable',
  // The library itself cannot be opened.
  'library-damaged',
  'library-newer',
  'library-busy',
  'internal',
] as const

export type FaultCode = (typeof FAULT_CODES)[number]

/** An error as data: what happened and the way out, both in words for the person. */
export interface Fault {
  readonly code: FaultCode
  readonly message: string
  /** What the person can do about it. */
  readonly recovery: string
}

/** What every verb answers with. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault }

/** Carries a fault through code that throws; it becomes a plain fault again at the next process boundary. */
export class FaultError extends Error {
  override readonly name = 'FaultError'
  readonly fault: Fault

  constructor(code: FaultCode, message: string, recovery: string) {
    super(message)
    this.fault = { code, message, recovery }
  }
}

/** The fault inside any thrown value; what was not foreseen becomes `internal` without its details. */
export function toFault(thrown: unknown): Fault {
  if (thrown instanceof FaultError) return thrown.fault
  return {
    code: 'internal',
    message: 'Something went wrong inside Crossread.',
    recovery: 'Try again. If it happens again, restart Crossread.',
  }
}
