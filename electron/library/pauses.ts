import { setImmediate as soon } from 'node:timers/promises'

/** Gives a function to await between the steps of long work: others are answered whenever `slice` milliseconds are over. */
export function pauses(slice: number): () => Promise<void> {
  let last = performance.now()
  return async () => {
    if (performance.now() - last < slice) return
    await soon()
    last = performance.now()
  }
}
