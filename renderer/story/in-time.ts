import { byDate } from '../../shared/article/by-date.ts'
import type { ArticleCard } from '../../shared/ipc.ts'

/** Reports in the order in which they came out; those that state no date last, in the order that they had. */
export function inTime(cards: readonly ArticleCard[]): ArticleCard[] {
  return byDate(cards, ({ published }) => published?.value ?? null)
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** How long after one report another came out, in words; null where it is the same time, or cannot be told. */
export function later(before: ArticleCard, after: ArticleCard): string | null {
  const [from, to] = [before.published?.value, after.published?.value]
  if (from === undefined || to === undefined) return null
  if (from.includes('T') && to.includes('T')) {
    const hours = Math.floor((Date.parse(to) - Date.parse(from)) / HOUR)
    if (hours < 1 || Number.isNaN(hours)) return null
    if (hours < 48) return hours === 1 ? '1 hour later' : `${hours} hours later`
  }
  const days = Math.round((dayOf(to) - dayOf(from)) / DAY)
  if (days < 1 || Number.isNaN(days)) return null
  return days === 1 ? '1 day later' : `${days} days later`
}

function dayOf(iso: string): number {
  return Date.parse(iso.slice(0, 'yyyy-mm-dd'.length))
}
