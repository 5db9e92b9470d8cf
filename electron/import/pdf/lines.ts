/** A piece of text as a page places it: x to the right, y upwards, in points; in a page read from right to left x is mirrored. */
export interface Fragment {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

/** A line, or the part of one that lies in a column. */
export type Line = Fragment

/** How far baselines of one line lie apart at most, and how wide a gap within a line is at most, as shares of the size of the type. */
const SAME_BASELINE = 0.35
const WIDEST_GAP = 1.5
/** A gap of this share of the size of the type parts words; between signs that are written without spaces only a wider one does. */
const SPACE = { words: 0.15, signs: 0.6 }
const SIGNS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}、。「」]/u

/** Puts the fragments of a page together to lines; where a gap is wider than between words, as between columns, a new line begins. */
export function linesOf(fragments: readonly Fragment[]): Line[] {
  const rows: Fragment[][] = []
  for (const fragment of fragments.toSorted((a, b) => b.y - a.y)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && first.y - fragment.y <= SAME_BASELINE * Math.max(first.size, fragment.size)) row.push(fragment)
    else rows.push([fragment])
  }
  return rows.flatMap((row) => {
    const lines: Line[] = []
    for (const fragment of row.sort((a, b) => a.x - b.x)) {
      const open = lines.at(-1)
      const gap = open ? fragment.x - open.x - open.width : Infinity
      if (open && gap <= WIDEST_GAP * Math.max(open.size, fragment.size))
        lines[lines.length - 1] = joined(open, fragment)
      else lines.push(fragment)
    }
    return lines
  })
}

function joined(line: Line, fragment: Fragment): Line {
  const gap = fragment.x - line.x - line.width
  const least = isSign(line.text.at(-1)) || isSign(fragment.text[0]) ? SPACE.signs : SPACE.words
  const space = gap > least * Math.min(line.size, fragment.size) ? ' ' : ''
  const isLonger = fragment.text.length > line.text.length
  return {
    text: line.text + space + fragment.text,
    x: line.x,
    y: isLonger ? fragment.y : line.y,
    width: Math.max(line.width, fragment.x + fragment.width - line.x),
    size: isLonger ? fragment.size : line.size,
  }
}

/** Whether a character is of a script that is written without spaces between words. */
export function isSign(character: string | undefined): boolean {
  return character !== undefined && SIGNS.test(character)
}
