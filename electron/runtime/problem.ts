/** What can keep the set-up from an Electron. */
type ProblemCode =
  | 'override-missing'
  | 'no-runtime'
  | 'fetch-failed'
  | 'integrity-mismatch'
  | 'unsafe-archive'
  | 'libraries-missing'
  | 'libraries-failed'
  | 'sandbox-unavailable'

/** A set-up that cannot go on: what happened (`message`), and what the person can do (`wayOut`). */
export class RuntimeProblem extends Error {
  override readonly name = 'RuntimeProblem'
  readonly code: ProblemCode
  readonly wayOut: string

  constructor(code: ProblemCode, message: string, wayOut: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
    this.wayOut = wayOut
  }
}

/** What to print of whatever ended a script: a problem in plain words, anything else with its stack. */
export function explain(error: unknown): string {
  if (error instanceof RuntimeProblem) return `${error.message}\n${error.wayOut}`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
