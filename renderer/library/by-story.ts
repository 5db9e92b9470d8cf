import type { Line } from './lines.ts'

/** A line that is in the page. */
export interface PlacedLine {
  readonly line: Line
  /** Which line of the list it is, from 0. */
  readonly index: number
  /** How far below the top of the list it begins, in CSS pixels. */
  readonly top: number
}

/** The lines of one story that are in the page, in order; never none. */
export type StoryLines = readonly [PlacedLine, ...PlacedLine[]]

/** Lines under their stories. Those of a story may be far apart: the one that has the focus stays in the page. */
export function byStory(lines: readonly PlacedLine[]): readonly StoryLines[] {
  const stories: [PlacedLine, ...PlacedLine[]][] = []
  for (const placed of lines) {
    const last = stories.at(-1)
    if (last?.[0].line.at === placed.line.at) last.push(placed)
    else stories.push([placed])
  }
  return stories
}
