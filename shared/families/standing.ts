import type { Family } from './family.ts'
import { placesOf } from './family.ts'

/** Share of the words of a paragraph that another report must have for the paragraph to stand in it. */
const LEAST_HELD = 0.5

/**
 * For each paragraph of a report, in how many of all reports it stands, itself among them: 1 where no other has half of its words.
 * `paragraphs`: how many its body has; one without words stands nowhere, 0.
 */
export function standingOf(families: readonly Family[], report: string, paragraphs: number): number[] {
  const words = new Array<number>(paragraphs).fill(0)
  const heldBy = words.map(() => new Map<string, number>())
  for (const { members } of families) {
    const here = members.find((member) => member.report === report)
    if (here === undefined) continue
    for (const place of placesOf(here)) {
      const at = place.paragraph - 1
      words[at] = (words[at] ?? 0) + place.words
      const held = heldBy[at]
      for (const { report: by } of members) held?.set(by, (held.get(by) ?? 0) + place.words)
    }
  }
  return heldBy.map((held, at) => [...held.values()].filter((has) => has >= LEAST_HELD * (words[at] ?? 0)).length)
}
