import { setImmediate as soon } from 'node:timers/promises'
import { FaultError } from '../../shared/ipc/fault.ts'

/** Gives a function to await between the steps of long work: others are answered whenever `slice` milliseconds are over. */
export function pauses(slice: number): () => Promise<void> {
  let last = performance.now()
  return async () => {
    if (performance.now() - last < slice) return
    await soon()
    last = performance.now()
  }
}

/** The same for work that may be ended: rejects with `stopped` once the signal is aborted. */
export function stoppablePauses(slice: number, signal: AbortSignal): () => Promise<void> {
  const pause = pauses(slice)
  return async () => {
    await pause()
    if (signal.aborted) throw new FaultError('stopped', 'Comparing was stopped.', 'Open it again.')
  }
}
