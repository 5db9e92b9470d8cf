import type { SearchWord } from '../search-words.ts'
import type { Wanted, WantedWord } from './wanted.ts'

/** How a word of a text was met. */
export const MET = { exact: 0, beginning: 1, meant: 2 } as const
export type Met = (typeof MET)[keyof typeof MET]

/** Where a text has one of the rows of a clause: from a word of it, by its index, for so many words. */
export interface Place {
  readonly clause: number
  readonly at: number
  readonly size: number
  readonly met: Met
}

type Meeter = (folded: string) => Met | null

/** A row that is wanted, as it is looked for. */
interface Sought {
  readonly clause: number
  readonly metBy: readonly Meeter[]
}

interface SoughtRows {
  /** By the words with which a row begins. */
  readonly byFirst: ReadonlyMap<string, readonly Sought[]>
  /** Those that begin with a word that is begun itself. */
  readonly begun: readonly Sought[]
}

/** What is looked for in one text after the other is made ready once. */
const ready = new WeakMap<Wanted, SoughtRows>()
const NONE: readonly Sought[] = []

/** Every place of every clause, in order; `words`: those of one stretch of text, through which words count as neighbours. */
export function placesIn(words: readonly SearchWord[], wanted: Wanted): Place[] {
  const { byFirst, begun } = soughtIn(wanted)
  const places: Place[] = []
  for (const [at, { folded }] of words.entries()) {
    const rows = byFirst.get(folded) ?? NONE
    for (const row of rows) add(places, words, at, row)
    for (const row of begun) if (!rows.includes(row)) add(places, words, at, row)
  }
  return places
}

function add(places: Place[], words: readonly SearchWord[], at: number, { clause, metBy }: Sought): void {
  let worst: Met = MET.exact
  for (const [next, meets] of metBy.entries()) {
    const word = words[at + next]
    const met = word === undefined ? null : meets(word.folded)
    if (met === null) return
    if (met > worst) worst = met
  }
  places.push({ clause, at, size: metBy.length, met: worst })
}

function soughtIn(wanted: Wanted): SoughtRows {
  const known = ready.get(wanted)
  if (known !== undefined) return known
  const byFirst = new Map<string, Sought[]>()
  const begun: Sought[] = []
  for (const [clause, { rows }] of wanted.entries()) {
    for (const { words } of rows) {
      const [first] = words
      if (first === undefined) continue
      const row = { clause, metBy: words.map(meeter) }
      for (const word of new Set([first.exact, ...first.meant])) {
        const others = byFirst.get(word)
        if (others === undefined) byFirst.set(word, [row])
        else others.push(row)
      }
      if (first.beginning !== null) begun.push(row)
    }
  }
  const sought = { byFirst, begun }
  ready.set(wanted, sought)
  return sought
}

function meeter({ exact, beginning, meant }: WantedWord): Meeter {
  const others = new Set(meant)
  return (folded) => {
    if (folded === exact) return MET.exact
    if (beginning !== null && folded.startsWith(beginning)) return MET.beginning
    return others.has(folded) ? MET.meant : null
  }
}
