import type { PassageView } from '../../../shared/ipc.ts'

/** Where two sides have a smaller share of their words in common they are told whole: a difference of most words tells nothing. */
const LEAST_IN_COMMON = 0.3

/** The words that differ, for a passage in which they are told one by one; of any other, none. */
export function changesIn({ kind, similarity, changes }: PassageView): PassageView['changes'] {
  return kind === 'edited' && similarity >= LEAST_IN_COMMON ? changes : []
}
