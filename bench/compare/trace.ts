import type { Page } from '@playwright/test'

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** Microseconds. */
  readonly ts: number
  readonly dur?: number
  /** The same of the processor: what other programs took is not in it. */
  readonly tdur?: number
}

/** Times in microseconds. */
interface Piece {
  readonly start: number
  readonly end: number
  readonly work: number
}

/** What the page's main thread did for each frame, in milliseconds of the processor. */
export interface FrameWork {
  /** Everything: script, style, layout, paint. */
  readonly work: number
  /** Script, without the style and layout that it asked for. */
  readonly script: number
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute', 'toplevel']
/** Tasks of a thread: everything that it does is in one. */
const TASKS = new Set(['RunTask', 'ThreadControllerImpl::RunTask'])
const SCRIPTS = new Set([
  'FunctionCall',
  'EvaluateScript',
  'EventDispatch',
  'FireAnimationFrame',
  'TimerFire',
  'RunMicrotasks',
])
/** What script may have to wait for when it asks where something stands. */
const RENDERING = new Set(['UpdateLayoutTree', 'Layout', 'PrePaint'])
/** The end of a frame on the main thread: what it painted goes to the compositor. */
const FRAME = 'Commit'

/** Traces a page while something is done, and gives what its main thread did for each frame, as Chromium itself wrote it down. */
export async function traceFrames(page: Page, done: () => Promise<void>): Promise<FrameWork[]> {
  const browser = page.context().browser()
  if (browser === null) throw new Error('the page is in no browser that can be traced')
  await browser.startTracing(page, { categories: CATEGORIES })
  await done()
  const trace = await browser.stopTracing()
  return framesIn((JSON.parse(trace.toString()) as { readonly traceEvents: readonly TraceEvent[] }).traceEvents)
}

function framesIn(events: readonly TraceEvent[]): FrameWork[] {
  // The window has one page: the thread with the most frames is its main thread.
  const thread = mostFrequent(events.filter(({ name }) => name === FRAME).map(threadOf))
  const here = events.filter((event) => threadOf(event) === thread)
  const ends = here
    .filter(({ name }) => name === FRAME)
    .map(({ ts }) => ts)
    .sort((a, b) => a - b)
  const tasks = outermost(here, TASKS)
  const scripts = outermost(here, SCRIPTS)
  const asked = outermost(here, RENDERING).filter(({ start }) =>
    scripts.some((script) => script.start <= start && start < script.end),
  )
  return ends.slice(1).map((end, at) => {
    const start = ends[at] ?? end
    return { work: workOf(tasks, start, end), script: workOf(scripts, start, end) - workOf(asked, start, end) }
  })
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${String(pid)} ${String(tid)}`
}

function mostFrequent(names: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? ''
}

/** Those of some names that lie in no other of these. */
function outermost(events: readonly TraceEvent[], names: ReadonlySet<string>): Piece[] {
  const pieces = events
    .flatMap(({ name, ph, ts, dur, tdur }) =>
      names.has(name) && ph === 'X' && dur !== undefined ? [{ start: ts, end: ts + dur, work: tdur ?? dur }] : [],
    )
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const found: Piece[] = []
  for (const piece of pieces) if (piece.start >= (found.at(-1)?.end ?? -Infinity)) found.push(piece)
  return found
}

/** The work of those that begin between two times, in milliseconds. */
function workOf(pieces: readonly Piece[], from: number, to: number): number {
  let sum = 0
  for (const { start, work } of pieces) if (start >= from && start < to) sum += work
  return sum / 1000
}
