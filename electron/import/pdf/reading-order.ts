import type { Line } from './lines.ts'

/** Lines that are read one below the other: a column, or the whole page. */
export type Column = readonly Line[]

/** Columns have at least this many lines, and lie side by side for this share of the shorter one’s height. */
const FEWEST_LINES = 2
const SIDE_BY_SIDE = 0.5
/** A gutter is at least this wide, as a share of the size of the type. */
const NARROWEST_GUTTER = 0.7
/** With more lines than any page of a newspaper has, cutting would take too long. */
const MOST_LINES = 3000

/**
 * The lines of a page in the order in which they are read, by the recursive X-Y cut (Nagy and Seth, 1984): a part with a
 * gutter is cut into columns, from left to right, any other at its widest gap from top to bottom.
 */
export function inReadingOrder(lines: readonly Line[]): Column[] {
  const found: Line[][] = []
  const waiting: { readonly part: readonly Line[]; readonly newColumn: boolean }[] = [{ part: lines, newColumn: true }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { part, newColumn } = next
    const columns = part.length > MOST_LINES ? null : cutAtGutter(part)
    const [upper, lower] = columns ?? (part.length > MOST_LINES ? [[], []] : cutAtGap(part))
    if (upper.length > 0 && lower.length > 0) {
      waiting.push(
        { part: lower, newColumn: columns !== null },
        { part: upper, newColumn: newColumn || columns !== null },
      )
      continue
    }
    const column = newColumn ? undefined : found.at(-1)
    const sorted = part.toSorted((a, b) => b.y - a.y || a.x - b.x)
    if (column) for (const line of sorted) column.push(line)
    else found.push(sorted)
  }
  return found
}

type Cut = readonly [readonly Line[], readonly Line[]]

function cutAtGutter(lines: readonly Line[]): Cut | null {
  const sorted = lines.toSorted((a, b) => a.x - b.x)
  let best: { readonly at: number; readonly width: number } | null = null
  let right = -Infinity
  for (const [at, line] of sorted.entries()) {
    const width = line.x - right
    if (width >= NARROWEST_GUTTER * line.size && width > (best?.width ?? 0) && areColumns(sorted, at))
      best = { at, width }
    right = Math.max(right, line.x + line.width)
  }
  return best === null ? null : [sorted.slice(0, best.at), sorted.slice(best.at)]
}

function areColumns(sorted: readonly Line[], at: number): boolean {
  const [left, right] = [sorted.slice(0, at), sorted.slice(at)]
  if (left.length < FEWEST_LINES || right.length < FEWEST_LINES) return false
  const [[leftTop, leftBottom], [rightTop, rightBottom]] = [extentOf(left), extentOf(right)]
  const shared = Math.min(leftTop, rightTop) - Math.max(leftBottom, rightBottom)
  return shared >= SIDE_BY_SIDE * Math.min(leftTop - leftBottom, rightTop - rightBottom)
}

function extentOf(lines: readonly Line[]): readonly [top: number, bottom: number] {
  return lines.reduce<readonly [number, number]>(
    ([top, bottom], line) => [Math.max(top, line.y + line.size), Math.min(bottom, line.y)],
    [-Infinity, Infinity],
  )
}

/** Cuts at the widest gap from top to bottom; nothing above it where no line is clear of the others. */
function cutAtGap(lines: readonly Line[]): Cut {
  const sorted = lines.toSorted((a, b) => b.y - a.y)
  let [cut, widest, bottom] = [0, 0, Infinity]
  for (const [at, line] of sorted.entries()) {
    const gap = bottom - (line.y + line.size)
    if (at > 0 && gap > widest) [cut, widest] = [at, gap]
    bottom = Math.min(bottom, line.y)
  }
  return [sorted.slice(0, cut), sorted.slice(cut)]
}
