import type { Column } from '../model/column.ts'
import { longestTop, READING_LINE } from './geometry.ts'
import type { Geometry } from './geometry.ts'

/** Two places that say the same, one in each of two columns, in CSS pixels from the top of each text. */
interface Anchor {
  readonly leader: number
  readonly follower: number
}

/** How one column follows the other. */
export interface Track {
  /** Rising on both sides; the first and the last stand for the beginning and the end of the texts. */
  readonly anchors: readonly Anchor[]
  /** Height of a column. */
  readonly screen: number
}

/** What the columns do until now, and where the leader goes. */
interface Move {
  readonly from: number
  readonly to: number
  readonly follower: number
}

/**
 * `together`: both columns move by the same distance. `offset`: the follower stands this far from where it belongs,
 * because the person put it there. `settle`: it goes back to where it belongs.
 */
export type Manner =
  { readonly kind: 'together' } | { readonly kind: 'offset'; readonly offset: number } | { readonly kind: 'settle' }

/** Beyond this many screens from every anchor nothing says where the follower belongs. */
const REACH = 1.5

/** The track on which one column leads another; of the two one is the base: the midpoints of the passages in the main chain, with both ends of the texts. */
export function trackFrom(geometry: Geometry, chain: readonly number[], leader: Column, follower: Column): Track {
  const ours = geometry[leader]
  const theirs = geometry[follower]
  if (ours === undefined || theirs === undefined) return { anchors: [], screen: 0 }
  const line = ours.screen * READING_LINE
  const end = { leader: longestTop(ours) + line, follower: longestTop(theirs) + line }
  const anchors: Anchor[] = [{ leader: line, follower: line }]
  for (const index of chain) {
    const here = ours.passages[index]
    const there = theirs.passages[index]
    const before = anchors.at(-1)
    if (!here || !there || !before) continue
    const anchor = { leader: (here.top + here.bottom) / 2, follower: (there.top + there.bottom) / 2 }
    // A passage beside another, or in the screen that the ends already fix, would turn the follower round.
    if (isAfter(anchor, before) && isAfter(end, anchor)) anchors.push(anchor)
  }
  return { anchors: [...anchors, end], screen: ours.screen }
}

/** Where the follower belongs while the leader is scrolled to `top`: linear between the anchors around the reading line. */
export function alignedTop({ anchors, screen }: Track, top: number): number {
  const line = screen * READING_LINE
  const y = top + line
  const next = anchors.findIndex((anchor) => anchor.leader > y)
  const after = next === -1 ? anchors.at(-1) : anchors[next]
  const before = next === -1 ? after : anchors[Math.max(0, next - 1)]
  if (before === undefined || after === undefined) return top
  const span = after.leader - before.leader
  const share = span === 0 ? 0 : (y - before.leader) / span
  // Outside the ends, in the blank that levelling can add, both move alike.
  if (next === -1 || next === 0) return before.follower + (y - before.leader) - line
  return before.follower + share * (after.follower - before.follower) - line
}

/**
 * Where the follower goes when the leader moves. It never jumps: what it is away from where it belongs is paid back in
 * the distance scrolled, so that at its fastest it moves by twice its pace and at its slowest stands still.
 */
export function followerTop(track: Track, { from, to, follower }: Move, manner: Manner): number {
  if (manner.kind === 'offset') return alignedTop(track, to) + manner.offset
  if (manner.kind === 'together' || !nearAnchor(track, to)) return follower + to - from
  const before = alignedTop(track, from)
  const after = alignedTop(track, to)
  const away = follower - before
  const paid = Math.min(Math.abs(away), Math.max(Math.abs(to - from), Math.abs(after - before)))
  return after + away - Math.sign(away) * paid
}

function nearAnchor({ anchors, screen }: Track, top: number): boolean {
  const y = top + screen * READING_LINE
  return anchors.some((anchor) => Math.abs(anchor.leader - y) <= REACH * screen)
}

function isAfter(anchor: Anchor, before: Anchor): boolean {
  return anchor.leader > before.leader && anchor.follower > before.follower
}
