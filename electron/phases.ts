/** The steps of a start in the main process, in their order. */
export type Phase = 'script' | 'ready' | 'window' | 'page' | 'window-shown' | 'library-open'

/** Asks for a line on the standard error for each phase: `--phases`. */
const isAskedFor = process.argv.includes('--phases')

/** A phase is reached: a mark for whoever traces, and a line with the time in milliseconds since 1970 for whoever asked. */
export function reached(phase: Phase): void {
  performance.mark(`crossread:${phase}`)
  if (isAskedFor) console.error(`[crossread] phase ${phase} ${Date.now()}`)
}
