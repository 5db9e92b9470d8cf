import type { CorrectedField } from '../../../shared/article/corrections.ts'
import type { PlaceKind } from '../../../shared/ipc/placing.ts'
import type { Judgement } from './judging.ts'

/** What a change is called, after "Undo": in words for the person. */

const FIELDS: Readonly<Record<CorrectedField, string>> = {
  headline: 'headline',
  outlet: 'outlet',
  byline: 'byline',
  published: 'date',
  language: 'language',
  url: 'address',
}

const numbers = new Intl.NumberFormat('en')

export function correcting(fields: readonly CorrectedField[], tags: boolean, articles: number): string {
  const [field, ...others] = fields
  const what = tags
    ? field === undefined
      ? 'tags'
      : 'details'
    : field === undefined || others.length > 0
      ? 'details'
      : FIELDS[field]
  return `changing the ${what} of ${count(articles)}`
}

export function removing(articles: number, removed: boolean): string {
  return `${removed ? 'removing' : 'putting back'} ${count(articles)}`
}

export function markingRead(articles: number, read: boolean): string {
  return `marking ${count(articles)} as ${read ? 'read' : 'unread'}`
}

export function restoring(restored: boolean): string {
  return restored ? 'putting back what was set aside' : 'setting a passage aside'
}

export function showing(apart: boolean): string {
  return apart ? 'showing reports apart' : 'showing reports as one'
}

export function placing(kind: PlaceKind, articles: number): string {
  switch (kind) {
    case 'own':
      return `splitting ${count(articles)} off`
    case 'with':
      return `moving ${count(articles)} to another story`
    case 'one':
      return `making one story of ${count(articles)}`
    case 'pin':
      return 'pinning a story'
    case 'unpin':
      return 'unpinning a story'
    case 'free':
      return `letting Crossread group ${count(articles)} again`
  }
}

export function judging(judgement: Judgement): string {
  switch (judgement) {
    case 'aligned':
      return 'aligning a passage'
    case 'confirmed':
      return 'confirming a passage'
    case 'rejected':
      return 'rejecting a passage'
    case 'none':
      return 'leaving a passage to Crossread'
  }
}

export function learning(outlet: string | null, place: string): string {
  return outlet === null ? `using one outlet for ${place}` : `using ${outlet} for ${place}`
}

function count(articles: number): string {
  return articles === 1 ? '1 article' : `${numbers.format(articles)} articles`
}
