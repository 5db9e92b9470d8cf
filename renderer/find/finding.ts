import { createStore } from 'zustand'
import { foldTyped } from '../../shared/text/find.ts'
import { forgetQuery } from '../state/route.ts'
import { bringIntoSight, firstFrom } from './in-sight.ts'
import { atMarkIn, hitsIn, placesOf, wordsIn } from './hits.ts'
import type { Hit, HitPlace } from './hits.ts'
import { paint, paintCurrent, unpaint } from './paint.ts'
import { textsInPage } from './page-texts.ts'
import type { PageText } from './page-texts.ts'

interface FindState {
  readonly open: boolean
  readonly typed: string
  /** Words that a search of the library found in place of what was typed; null where it is what was typed here. */
  readonly sought: readonly string[] | null
  readonly hits: readonly Hit[]
  readonly more: boolean
  /** Index of the hit that was gone to. */
  readonly current: number | null
  /** By article. */
  readonly places: ReadonlyMap<string, readonly HitPlace[]>
}

const NONE = { hits: [], more: false, current: null, places: new Map<string, HitPlace[]>() } as const

/** What is looked for in the texts that are open, and where it stands. The words are kept for the next time. */
export const finding = createStore<FindState>()(() => ({ open: false, typed: '', sought: null, ...NONE }))

let texts: readonly PageText[] | null = null
let frame = 0
/** Whether the marked words are to be the current hit. */
let atMark = false
/** What had the focus before. */
let cameFrom: Element | null = null

export function openFind(): void {
  cameFrom = document.activeElement
  finding.setState({ open: true })
  searchAnew()
}

/** Shows the words by which a search of the library found texts; `fromMark`: from the one that is marked in them. */
export function openSought(typed: string, sought: readonly string[], fromMark: boolean): void {
  cameFrom = document.activeElement
  atMark = fromMark
  finding.setState({ open: true, typed, sought, ...NONE })
  searchAnew()
}

/** Puts the bar away and gives the focus back; to the text, where what had it is gone. */
export function closeFind(): void {
  const { hits, current } = finding.getState()
  const text = hits[current ?? 0]?.text.window ?? document.getElementById('page')
  const before = cameFrom
  leaveFind()
  // Who puts the words away has seen them: they do not come back with the place.
  forgetQuery()
  const to = before instanceof HTMLElement && before.isConnected && before !== document.body ? before : text
  to?.focus({ preventScroll: true })
}

/** Puts the bar away where the texts are gone. */
export function leaveFind(): void {
  cancelAnimationFrame(frame)
  frame = 0
  texts = null
  atMark = false
  cameFrom = null
  unpaint()
  finding.setState({ open: false, sought: null, ...NONE })
}

/** Looks for other words: with the next frame, whatever was typed by then. */
export function find(typed: string): void {
  atMark = false
  // What the place was found by would come back over it.
  forgetQuery()
  finding.setState({ typed, sought: null })
  soon()
}

/** Looks again, as the page shows something else. */
export function searchAnew(): void {
  texts = null
  soon()
}

/** Goes to the next hit, or the one before, round and round; at first to the next from where the person reads. */
export function stepHit(by: 1 | -1): void {
  // What was typed in this frame counts.
  if (frame !== 0) search()
  const { hits, current } = finding.getState()
  if (hits.length === 0) return
  const from = current ?? firstFrom(hits, cameFrom) - (by === 1 ? 1 : 0)
  const to = (from + by + hits.length) % hits.length
  const hit = hits[to]
  if (hit === undefined) return
  finding.setState({ current: to })
  paintCurrent(hit)
  bringIntoSight(hit)
}

function soon(): void {
  cancelAnimationFrame(frame)
  frame = requestAnimationFrame(search)
}

function search(): void {
  cancelAnimationFrame(frame)
  frame = 0
  const { open, typed, sought, hits: before, current } = finding.getState()
  if (!open) return
  texts ??= textsInPage()
  const { found, more } = sought === null ? hitsIn(texts, foldTyped(typed)) : wordsIn(texts, sought.map(foldTyped))
  const was = current === null ? undefined : before[current]
  const still = found.findIndex(({ text, start }) => text.element === was?.text.element && start === was.start)
  const now = still !== -1 ? still : atMark ? atMarkIn(found) : null
  atMark &&= now === null
  finding.setState({ hits: found, more, current: now, places: placesOf(found) })
  paint(found)
  paintCurrent(now === null ? undefined : found[now])
}
