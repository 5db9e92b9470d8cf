import { count, percent } from '../../ui/words.ts'
import type { SideModel } from './pair-model.ts'

/** The facts under a headline: `1,234 words`, `41% of this text is in the other`, `12 paragraphs only here`. */
export function shareFacts({ share }: SideModel): { words: string; shared: string; onlyHere: string } {
  return {
    words: count(share.words, 'word'),
    shared: `${percent(share.shared, share.words)} of this text is in the other`,
    onlyHere: share.onlyHere === 0 ? 'nothing only here' : `${count(share.onlyHere, 'paragraph')} only here`,
  }
}

/** How the share is counted, for its tooltip. */
export function shareDefinition({ share }: SideModel): string {
  const all = count(share.words, 'word')
  return `${count(share.shared, 'word')} of the ${all} of this report ${share.shared === 1 ? 'stands' : 'stand'} in passages that the other report has too.`
}
