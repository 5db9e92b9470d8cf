import { toFault } from '../../shared/ipc/fault.ts'
import { shownAs } from '../../shared/text/display.ts'

/** Where a command writes: what was asked for, and what is to be said about it. */
export interface Output {
  readonly out: (text: string) => unknown
  readonly err: (text: string) => unknown
}

/** What the command line may switch on. */
export interface Flags {
  readonly json: boolean
  readonly text: boolean
  readonly pairs: string | undefined
  /** What is searched for. */
  readonly query: string | undefined
  /** How many articles are given at most, as it was typed. */
  readonly limit: string | undefined
}

export const EXIT = { done: 0, someFailed: 1, wrongUsage: 2 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** Ends a command that was called with the wrong words; the help follows the message. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Names an input that failed and why, on standard error. */
export function report({ err }: Output, path: string, thrown: unknown): void {
  const { message, recovery } = toFault(thrown)
  err(`${shownAs(path)}: ${message} ${recovery}\n`)
}

export function line({ out }: Output, value: unknown): void {
  out(`${JSON.stringify(value)}\n`)
}
