import type { Passage } from '../../shared/align/passage.ts'
import type { Span } from '../../shared/text/span.ts'
import type { SetPassage } from './derive.ts'

/** How well the passages of many derived pairs were found, counted up pair by pair. */
export class DerivedScore {
  #set = 0
  #found = 0
  #inBoth = 0
  #foundInBoth = 0
  #matched = 0
  #kindRight = 0

  add(set: readonly SetPassage[], found: readonly Passage[]): void {
    for (const one of set) {
      this.#set += size(one)
      const shared = found.map((other) => common(one, other))
      this.#inBoth += Math.min(size(one), sum(shared))
      const best = found[shared.indexOf(Math.max(0, ...shared))]
      if (best === undefined || Math.max(0, ...shared) === 0) continue
      this.#matched++
      if (best.kind === one.kind) this.#kindRight++
    }
    for (const one of found) {
      this.#found += size(one)
      this.#foundInBoth += Math.min(size(one), sum(set.map((other) => common(one, other))))
    }
  }

  /** In characters of both sides. */
  get precision(): number {
    return this.#foundInBoth / this.#found
  }

  get recall(): number {
    return this.#inBoth / this.#set
  }

  get f1(): number {
    return (2 * this.precision * this.recall) / (this.precision + this.recall)
  }

  /** Of the passages found, the share whose kind is right. */
  get kind(): number {
    return this.#kindRight / this.#matched
  }
}

type Sides = Pick<Passage, 'a' | 'b'>

function size({ a, b }: Sides): number {
  return a.end - a.start + b.end - b.start
}

/** Characters of both sides that two passages have in common; none where they meet on one side alone. */
function common(x: Sides, y: Sides): number {
  const [inA, inB] = [overlap(x.a, y.a), overlap(x.b, y.b)]
  return inA === 0 || inB === 0 ? 0 : inA + inB
}

function overlap(x: Span, y: Span): number {
  return Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start))
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}
