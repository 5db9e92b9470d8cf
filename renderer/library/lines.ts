import type { ListedStory } from '../../shared/ipc/list.ts'
import { morePlace, reportPlace, storyPlace } from './places.ts'

/**
 * One line of the list: the title of a story, some of its reports side by side, what unfolds or folds the rest of them, or
 * an article by itself. Lines are what is in the page or not, so that a story of a thousand reports costs what is seen of
 * it.
 */
export type Line = {
  /** The same for the same line, whatever else the list holds. */
  readonly name: string
  readonly story: ListedStory
  /** Which story of the list it belongs to, from 0. */
  readonly at: number
} & (
  | { readonly kind: 'title' }
  /** `first`: which report of the story its first one is, from 0. */
  | { readonly kind: 'reports'; readonly first: number; readonly reports: readonly string[] }
  /** `hidden`: so many reports are folded away; 0 where all are shown. */
  | { readonly kind: 'more'; readonly hidden: number }
  | { readonly kind: 'article'; readonly article: string }
)

/** A long story shows so many reports until it is unfolded. */
const SHOWN = 6
/** Fewer are not worth folding away. */
const WORTH_FOLDING = 3

/** The lines of a list: its stories with their reports in so many columns, those in `unfolded` with all of them. */
export function linesOf(
  stories: readonly ListedStory[],
  columns: number,
  isUnfolded: (story: string) => boolean,
): readonly Line[] {
  const lines: Line[] = []
  for (const [at, story] of stories.entries()) {
    const [only = ''] = story.articles
    if (story.articles.length < 2) {
      lines.push({ kind: 'article', name: reportPlace(only), story, at, article: only })
      continue
    }
    lines.push({ kind: 'title', name: storyPlace(story.id), story, at })
    const folds = story.articles.length >= SHOWN + WORTH_FOLDING
    const shown = folds && !isUnfolded(story.id) ? SHOWN : story.articles.length
    for (let first = 0; first < shown; first += columns) {
      const reports = story.articles.slice(first, Math.min(first + columns, shown))
      lines.push({ kind: 'reports', name: reportPlace(reports[0] ?? ''), story, at, first, reports })
    }
    if (folds) lines.push({ kind: 'more', name: morePlace(story.id), story, at, hidden: story.articles.length - shown })
  }
  return lines
}

/** The names of the places in a line that can be stepped to, from the left. */
export function placesIn(line: Line): readonly string[] {
  return line.kind === 'reports' ? line.reports.map(reportPlace) : [line.name]
}

/** Where a place stands in the list. */
export interface Spot {
  /** Which line, from 0. */
  readonly line: number
  readonly column: number
}

/** Null where the list has no such place, or has folded it away. */
export function spotOf(lines: readonly Line[], place: string): Spot | null {
  for (const [index, line] of lines.entries()) {
    if (line.name === place) return { line: index, column: 0 }
    if (line.kind !== 'reports') continue
    const column = line.reports.findIndex((report) => reportPlace(report) === place)
    if (column >= 0) return { line: index, column }
  }
  return null
}

/** The place that stands there; the last of a line that is shorter, the last line of a list that is shorter. */
export function placeAt(lines: readonly Line[], { line, column }: Spot): string | null {
  const there = lines[Math.max(0, Math.min(line, lines.length - 1))]
  if (there === undefined) return null
  const places = placesIn(there)
  return places[Math.max(0, Math.min(column, places.length - 1))] ?? null
}
