import { useEffect } from 'react'
import { create } from 'zustand'

interface ShelfState<T> {
  /** The one read last comes last. */
  readonly items: ReadonlyMap<string, T>
}

/**
 * Reads items by their ids in one go; what is not there is left out. Must not wait for anything but the answer.
 */
type ReadItems<T> = (ids: readonly string[]) => Promise<ReadonlyMap<string, T>>

/** So many items are kept that no view shows: what was looked at lately is there at once. */
const KEPT = 2000

/**
 * Things of the library that are read by id while they are looked at, many in one go. After a change what is there stays
 * until it has been read again, so that nothing on the screen goes and comes back.
 */
export class Shelf<T> {
  readonly use = create<ShelfState<T>>()(() => ({ items: new Map() }))
  readonly #read: ReadItems<T>
  /** The most ids that are asked for in one go. */
  readonly #atOnce: number
  /** How many views look at each. */
  readonly #wanted = new Map<string, number>()
  /** What was read since the last change, or found not to be there. */
  #fresh = new Set<string>()
  #reading = false

  constructor(read: ReadItems<T>, atOnce: number) {
    this.#read = read
    this.#atOnce = atOnce
  }

  /** Reads these now and whenever they may have changed, until the returned function is called. */
  want(ids: readonly string[]): () => void {
    for (const id of ids) this.#wanted.set(id, (this.#wanted.get(id) ?? 0) + 1)
    void this.#fill()
    return () => {
      for (const id of ids) {
        const others = (this.#wanted.get(id) ?? 1) - 1
        if (others > 0) this.#wanted.set(id, others)
        else this.#wanted.delete(id)
      }
    }
  }

  /** What these are as far as is known: each is read all the same once it is looked at. */
  showMeanwhile(items: ReadonlyMap<string, T>): void {
    this.use.setState(({ items: known }) => ({ items: new Map([...items, ...known]) }))
  }

  /** Anything may have changed: what is looked at is read again. */
  outdate(): void {
    this.#fresh = new Set()
    void this.#fill()
  }

  /** Forgets all that was read. */
  forget(): void {
    this.#fresh = new Set()
    this.use.setState(this.use.getInitialState(), true)
  }

  async #fill(): Promise<void> {
    if (this.#reading) return
    this.#reading = true
    try {
      for (;;) {
        // All that one rendering wants is asked for together.
        await Promise.resolve()
        const fresh = this.#fresh
        // What came into sight last; what was passed over while the last answer was on its way is wanted no more.
        const ids = [...this.#wanted.keys()].filter((id) => !fresh.has(id)).slice(-this.#atOnce)
        if (ids.length === 0) return
        this.#take(ids, await this.#read(ids))
        for (const id of ids) fresh.add(id)
      }
    } catch {
      // What is shown stays; the next change, or the next look at something else, asks again.
    } finally {
      this.#reading = false
    }
  }

  #take(ids: readonly string[], found: ReadonlyMap<string, T>): void {
    this.use.setState(({ items: before }) => {
      const items = new Map(before)
      for (const id of ids) {
        const [old, now] = [before.get(id), found.get(id)]
        items.delete(id)
        // The same object as long as nothing in it is new: what shows it need not be rendered again.
        if (now !== undefined) items.set(id, old !== undefined && isSame(old, now) ? old : now)
      }
      this.#forget(items)
      return { items }
    })
  }

  #forget(items: Map<string, T>): void {
    for (const id of items.keys()) {
      if (items.size <= KEPT + this.#wanted.size) return
      if (this.#wanted.has(id)) continue
      items.delete(id)
      this.#fresh.delete(id)
    }
  }
}

/** The item of an id; undefined until it has been read, and where there is none. */
export function useShelved<T>(shelf: Shelf<T>, id: string | null): T | undefined {
  useEffect(() => (id === null ? undefined : shelf.want([id])), [shelf, id])
  return shelf.use(({ items }) => (id === null ? undefined : items.get(id)))
}

/** Those of the items that have been read, in the order of the ids. */
export function useAllShelved<T>(shelf: Shelf<T>, ids: readonly string[]): readonly T[] {
  const all = ids.join(' ')
  useEffect(() => (all === '' ? undefined : shelf.want(all.split(' '))), [shelf, all])
  const items = shelf.use((state) => state.items)
  return ids.flatMap((id) => items.get(id) ?? [])
}

/**
 * A line that is said of each of the items, in the order of the ids; empty for those that are not there. What shows it is drawn again
 * only where a line is another.
 */
export function useLinesOf<T>(shelf: Shelf<T>, ids: readonly string[], lineOf: (item: T) => string): readonly string[] {
  const all = ids.join(' ')
  useEffect(() => (all === '' ? undefined : shelf.want(all.split(' '))), [shelf, all])
  const lines = shelf.use(({ items }) =>
    ids
      .map((id) => items.get(id))
      .map((item) => (item === undefined ? '' : lineOf(item)))
      .join('\n'),
  )
  return lines.split('\n')
}

/** What came over the boundary is plain data, its fields always in the same order. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
