/** Two reports of which one has so much of its words from the other, as they are or edited, are one text. */
const ONE_TEXT = 0.8

/** How many words two reports have, and how many of each stand in the other as they are or edited. */
export interface Copied {
  readonly a: { readonly id: string; readonly words: number; readonly copied: number }
  readonly b: { readonly id: string; readonly words: number; readonly copied: number }
}

/**
 * Reports by the text that they are: a wire report that many outlets run is one, however each of them cut it. The order is that
 * of `ids`, of the texts by their first report. Two reports that are one text with a third are one text.
 */
export function textsAmong(ids: readonly string[], pairs: Iterable<Copied>): string[][] {
  const place = new Map(ids.map((id, at) => [id, at]))
  /** For each report an earlier one of its text, or itself. */
  const leader = ids.map((_, at) => at)
  const leaderOf = (at: number): number => {
    let found = at
    while (leader[found] !== found) found = leader[found] ?? found
    return found
  }
  for (const { a, b } of pairs) {
    if (!isMostly(a) && !isMostly(b)) continue
    const [x, y] = [place.get(a.id), place.get(b.id)]
    if (x === undefined || y === undefined) continue
    const [p, q] = [leaderOf(x), leaderOf(y)]
    leader[Math.max(p, q)] = Math.min(p, q)
  }
  const texts = new Map<number, string[]>()
  for (const [at, id] of ids.entries()) {
    const first = leaderOf(at)
    const text = texts.get(first)
    if (text === undefined) texts.set(first, [id])
    else text.push(id)
  }
  return [...texts.values()]
}

function isMostly({ words, copied }: Copied['a']): boolean {
  return words > 0 && copied >= ONE_TEXT * words
}
