import { count } from '../../ui/words.ts'
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

/** A share in whole percent; 0% and 100% are said only where they are exact. */
export function percent(part: number, whole: number): string {
  if (part === 0 || whole === 0) return '0%'
  if (part === whole) return '100%'
  return `${String(Math.min(99, Math.max(1, Math.round((part / whole) * 100))))}%`
}
