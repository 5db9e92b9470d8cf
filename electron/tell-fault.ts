import { toFault } from '../shared/ipc/fault.ts'

/**
 * Says on the standard error what failed where nobody waits for it: its code, and where it was thrown. Of the worker's standard
 * error, the main process keeps that in the log.
 */
export function tellFault(thrown: unknown): void {
  console.error(`${toFault(thrown).code}:`, thrown)
}
