import type { PassageKind } from '../../../shared/align/passage.ts'
import type { PairView, PassageView } from '../../../shared/ipc.ts'
import { contains } from '../../../shared/text/span.ts'

/** Passages of one run, for which one ribbon stands. */
export interface Joined {
  /** Indices of the passages, two or more, in their order. */
  readonly members: readonly number[]
  /** The kind that all of them are, or `several`. */
  readonly kind: PassageKind | 'several'
  /** Whether all of them stand outside the main chain, so that the run as a whole does. */
  readonly moved: boolean
  /** Those whose own ribbons it stands for; a passage that moved within the run keeps the curve that says where to. */
  readonly behind: readonly number[]
}

/**
 * The passages of one column, by their index, that each run joins. A run of one passage has that passage's ribbon; one of none has no mark in either text
 * that a ribbon could end at, and is not drawn.
 */
export function joinedPassages(
  passages: readonly (readonly [number, PassageView])[],
  runs: PairView['runs'],
): Joined[] {
  const kept = new Map(passages)
  const taken = new Set<number>()
  return runs.flatMap((run) => {
    const members = passages.flatMap(([i, passage]) =>
      !taken.has(i) && !passage.formula && contains(run.a, passage.a) && contains(run.b, passage.b) ? [i] : [],
    )
    const [first, ...others] = members.flatMap((member) => kept.get(member) ?? [])
    if (first === undefined || others.length === 0) return []
    for (const member of members) taken.add(member)
    const moved = first.moved && others.every((other) => other.moved)
    return [
      {
        members,
        kind: others.every(({ kind }) => kind === first.kind) ? first.kind : 'several',
        moved,
        behind: members.filter((member) => kept.get(member)?.moved === moved),
      },
    ]
  })
}
