import { create } from 'zustand'

interface SelectionState {
  /** The articles that the person has chosen. */
  readonly chosen: ReadonlySet<string>
  /** The one that was chosen or left out last: a range goes from there. */
  readonly anchor: string | null
}

const NONE: ReadonlySet<string> = new Set()

export const useSelection = create<SelectionState>()(() => ({ chosen: NONE, anchor: null }))

/** Chooses these, or leaves them out again where all of them are chosen. */
export function toggle(articles: readonly string[]): void {
  useSelection.setState(({ chosen }) => {
    const next = new Set(chosen)
    const all = articles.every((id) => next.has(id))
    for (const id of articles) {
      if (all) next.delete(id)
      else next.add(id)
    }
    return { chosen: next, anchor: articles[0] ?? null }
  })
}

/** Chooses everything between the anchor and this one, both included, in the order of `all`. */
export function chooseTo(article: string, all: readonly string[]): void {
  useSelection.setState(({ chosen, anchor }) => {
    const to = all.indexOf(article)
    const from = anchor === null ? to : all.indexOf(anchor)
    if (to < 0) return {}
    const [first, last] = from < 0 ? [to, to] : [Math.min(from, to), Math.max(from, to)]
    return { chosen: new Set([...chosen, ...all.slice(first, last + 1)]), anchor: anchor ?? article }
  })
}

export function chooseAll(all: readonly string[]): void {
  useSelection.setState({ chosen: new Set(all), anchor: null })
}

export function chooseNone(): void {
  useSelection.setState({ chosen: NONE, anchor: null })
}

/** Leaves out what the list does not show any more: nothing is done to what cannot be seen. */
export function keepChosen(all: readonly string[]): void {
  const { chosen } = useSelection.getState()
  if (chosen.size === 0) return
  const kept = new Set(all.filter((id) => chosen.has(id)))
  if (kept.size < chosen.size) useSelection.setState({ chosen: kept })
}

/** Those of these that are chosen, in their order, where they are enough to be compared; null where they are not. */
export function chosenToCompare(chosen: ReadonlySet<string>, articles: readonly string[]): readonly string[] | null {
  const found = articles.filter((id) => chosen.has(id))
  return found.length < 2 ? null : found
}
