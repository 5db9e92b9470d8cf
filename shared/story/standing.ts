import type { Mark } from './by-hand.ts'

/** Which articles stand with a label that the person gave: those that have it, and those that joined them. */
export class Standing<T> {
  readonly #of = new Map<Mark, Set<T>>()
  readonly #mark = new Map<T, Mark>()
  readonly #changed = new Set<Mark>()

  /** 0 for one that stands with none. */
  set(one: T, mark: Mark): void {
    const before = this.#mark.get(one) ?? 0
    // Its story is made anew too where it stays: it may have been said of it only now.
    this.#changed.add(before).add(mark)
    if (before === mark) return
    this.#of.get(before)?.delete(one)
    if (mark === 0) this.#mark.delete(one)
    else {
      this.#mark.set(one, mark)
      const others = this.#of.get(mark)
      if (others === undefined) this.#of.set(mark, new Set([one]))
      else others.add(one)
    }
  }

  /** The articles of each label that had anything set since it was last asked; a label that has none any more is forgotten. */
  *takeChanged(): Generator<readonly T[]> {
    this.#changed.delete(0)
    for (const mark of this.#changed) {
      const all = [...(this.#of.get(mark) ?? [])]
      if (all.length === 0) this.#of.delete(mark)
      else yield all
    }
    this.#changed.clear()
  }
}
