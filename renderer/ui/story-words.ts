import type { StoryCard } from '../../shared/ipc.ts'

/** What `maybe` means, said of a story and of one of its reports. */
export const UNSURE = 'The evidence that these tell of one event is thin'
export const DOUBTFUL = 'The evidence that this one tells of the same event is thin'
/** What `pinned` means. */
export const PINNED = 'Nothing joins or leaves this story by itself'

/** Why the reports of a story stand together, in words, what the person said of it first; nothing where nothing is known. */
export function whyTogether({ sure, byHand, reasons }: StoryCard): readonly string[] {
  return [...(byHand ? ['Grouped by hand'] : []), ...(sure ? [] : [UNSURE]), ...reasons]
}

/** What the reasons are called. */
export function whyWords({ sure }: StoryCard): string {
  return sure ? 'Why together' : 'Why maybe together'
}
