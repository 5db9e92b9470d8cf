/** How much of a file is looked at for zero bytes. */
const SAMPLE = 4096
/** In UTF-16 the spaces and line ends alone leave one character in so many with a zero byte, whatever the script. */
const LEAST_ZEROS = 1 / 100
/** On the other side of each character there are next to none. */
const MOST_ZEROS_BESIDE = 1 / 1000

const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  // Before UTF-16, whose mark begins this one.
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** The encoding that a byte order mark states, and how many bytes the mark has; null where there is none. */
export function markOf(bytes: Uint8Array): { readonly encoding: string; readonly length: number } | null {
  const found = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))
  return found === undefined ? null : { encoding: found[0], length: found[1].length }
}

/** UTF-16 without a mark, by the side on which its zero bytes stand; null for anything else. */
export function unmarkedWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, SAMPLE)
  if (bytes.length % 2 === 1 || length === 0) return null
  const zeros: [even: number, odd: number] = [0, 0]
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at % 2 === 0 ? 0 : 1]++
  const [even, odd] = zeros.map((count) => count / (length / 2))
  if (even === undefined || odd === undefined) return null
  if (odd >= LEAST_ZEROS && even <= MOST_ZEROS_BESIDE) return 'utf-16le'
  return even >= LEAST_ZEROS && odd <= MOST_ZEROS_BESIDE ? 'utf-16be' : null
}

/** Whether it switches to Japanese characters as ISO-2022-JP does, which is valid ASCII all the while. */
export function hasJapaneseEscapes(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at !== -1; at = bytes.indexOf(0x1b, at + 1)) {
    if (bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x40 || bytes[at + 2] === 0x42)) return true
  }
  return false
}
