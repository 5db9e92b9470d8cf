import type { Fragment } from './lines.ts'

/** A page’s text as the reader of the format gives it: pieces of text with where they are placed, and marks without text. */
interface TextContent {
  readonly items: readonly (object | PlacedText)[]
}

interface PlacedText {
  readonly str: string
  readonly dir: string
  readonly width: number
  readonly height: number
  readonly transform: readonly unknown[]
}

interface Turned extends Fragment {
  readonly quarter: number
  readonly isMirrored: boolean
}

/** The pieces of a page’s text that lie as most of it does: a page on its side is turned upright, and what then is not is left out. */
export function fragmentsOf(content: TextContent): Fragment[] {
  const turned = content.items.filter(isPlaced).flatMap(turnedUpright)
  const quarter = most(turned, ({ quarter }) => quarter)
  const isMirrored = most(turned, ({ isMirrored }) => isMirrored)
  return turned
    .filter((fragment) => fragment.quarter === quarter)
    .map(({ text, x, y, width, size }) => ({ text, x: isMirrored === true ? -x - width : x, y, width, size }))
}

function isPlaced(item: object): item is PlacedText {
  return 'str' in item && typeof item.str === 'string' && item.str.trim() !== ''
}

function turnedUpright({ str, dir, width, transform }: PlacedText): Turned[] {
  const [a, b, c, d, e, f] = transform.map(Number)
  if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined)
    return []
  const size = Math.hypot(c, d) || Math.hypot(a, b)
  const quarter = (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4
  const [x = e, y = f] =
    [
      [e, f],
      [f, -e],
      [-e, -f],
      [-f, e],
    ][quarter] ?? []
  return [x, y, width, size].every(Number.isFinite) && size > 0
    ? [{ text: str, x, y, width, size: Math.round(size * 10) / 10, quarter, isMirrored: dir === 'rtl' }]
    : []
}

/** What most of the text has, by its characters. */
function most<T>(fragments: readonly Turned[], of: (fragment: Turned) => T): T | null {
  const lengths = new Map<T, number>()
  for (const fragment of fragments) lengths.set(of(fragment), (lengths.get(of(fragment)) ?? 0) + fragment.text.length)
  const [first] = [...lengths].sort(([, a], [, b]) => b - a)
  return first?.[0] ?? null
}
