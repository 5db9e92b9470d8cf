import type { ArticleCard } from '../../shared/ipc.ts'

/** What a report is called by. */
type Named = Pick<ArticleCard, 'outlet' | 'headline'>

/** What to call each of some reports: its outlet, or its headline where outlets do not tell them apart. */
export function namesAmong(reports: readonly Named[]): (report: Named) => string {
  const many = new Map<string, number>()
  for (const { outlet } of reports) if (outlet !== null) many.set(outlet.value, (many.get(outlet.value) ?? 0) + 1)
  return ({ outlet, headline }) =>
    outlet !== null && (many.get(outlet.value) ?? 0) < 2 ? outlet.value : headline.value
}
