import type { Family, Member } from './family.ts'
import { placesOf } from './family.ts'

/**
 * Families, as their members, in order: those of the first report in its own order; then the others by where they stand when all are
 * read as one, and where several stand behind the same, by the order of the reports and of their statements.
 */
export function inOrderOf(families: readonly (readonly Member[])[], reports: readonly string[]): Family[] {
  const found = families.flatMap(([lead, ...others]) => (lead === undefined ? [] : { lead, others }))
  const byStart = found.toSorted((x, y) => x.lead.start - y.lead.start)
  const [base] = reports
  const own = byStart.filter(({ lead }) => lead.report === base)
  const added: Family[] = []
  const stands = new Map<string, { readonly start: number; readonly family: number }[]>()
  for (const [family, { lead, others }] of own.entries()) {
    for (const member of [lead, ...others]) {
      const known = stands.get(member.report) ?? []
      for (const { start } of placesOf(member)) known.push({ start, family })
      stands.set(member.report, known)
    }
  }
  for (const report of reports.slice(1)) {
    const before = (stands.get(report) ?? []).sort((x, y) => x.start - y.start)
    let [next, after] = [0, -1]
    for (const { lead, others } of byStart) {
      if (lead.report !== report) continue
      for (let one = before[next]; one !== undefined && one.start < lead.start; one = before[++next]) after = one.family
      added.push({ members: [lead, ...others], after })
    }
  }
  return [
    ...own.map(({ lead, others }, at): Family => ({ members: [lead, ...others], after: at - 1 })),
    ...added.sort((x, y) => x.after - y.after),
  ]
}
