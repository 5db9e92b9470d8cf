import type { CompareModel } from './compare-model.ts'

/** What is so special about the reports that it is said above the columns. */
export type Finding =
  | { readonly kind: 'nothing shared'; readonly reason: string }
  | { readonly kind: 'same text' }
  /** All but a few words of both are the same: only the differences are worth reading. */
  | { readonly kind: 'nearly the same text' }

/** From this share of either report on, two are nearly the same text. */
const NEARLY = 0.95

/** Fewer words than this hardly hold a passage. */
const SHORT = 40

/** Null for reports that share some of their words, as most do. */
export function finding(model: CompareModel): Finding | null {
  if (model.all.every(({ formula }) => formula)) return { kind: 'nothing shared', reason: reasonFor(model) }
  const whole = model.reports.every(({ share }) => share.shared === share.words)
  const inOrder = model.all.every(({ kind, moved, formula }) => formula || (kind === 'verbatim' && !moved))
  if (whole && inOrder) return { kind: 'same text' }
  const nearly = model.reports.every(({ share }) => share.shared >= share.words * NEARLY)
  // What differs is told of two.
  return nearly && model.reports.length === 2 ? { kind: 'nearly the same text' } : null
}

function reasonFor({ reports }: CompareModel): string {
  const languages = new Set(reports.flatMap(({ article }) => article.language?.value.split('-')[0] ?? []))
  if (languages.size > 1) return 'The reports are in two languages.'
  const short = reports.find(({ share }) => share.words < SHORT)
  if (short !== undefined) return `${short.name} has too few words to share a passage.`
  return 'No quotation, clause or sentence of one report stands in the other, as it is or edited.'
}
