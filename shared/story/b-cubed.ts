/** Precision and recall, 0 to 1. */
export interface Score {
  readonly precision: number
  readonly recall: number
}

/** B-cubed precision and recall (Bagga and Baldwin 1998) of pairs of the right group and the found one. */
export function bCubed(pairs: readonly (readonly [right: string, found: string])[]): Score {
  const right = countOf(pairs.map(([group]) => group))
  const found = countOf(pairs.map(([, group]) => group))
  const both = countOf(pairs.map((pair) => pair.join('\t')))
  const mean = (of: (pair: readonly [string, string]) => number): number =>
    pairs.reduce((sum, pair) => sum + (both.get(pair.join('\t')) ?? 0) / of(pair), 0) / pairs.length
  return { precision: mean(([, group]) => found.get(group) ?? 1), recall: mean(([group]) => right.get(group) ?? 1) }
}

function countOf(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
