import type { Read } from './shared-names.ts'
import type { Word } from './words.ts'

const SHORTEST = 6
/** In words; a longer run says no more, and text that repeats itself would be walked through for each of its words. */
const LONGEST = 200

/** Words in a row that two articles have in common. */
export interface SharedWording {
  /** As they stand in one of them, on one line. */
  readonly surface: string
  readonly words: number
}

/** The longest run of words, of six at least and within a phrase, that any two of the articles share; null where none. */
export function longestSharedWording(members: readonly Read[]): SharedWording | null {
  const starts = new Map<number, { member: Read; at: number }>()
  const numbers = new Map<string, number>()
  let best: { member: Read; at: number; words: number } | null = null
  for (const member of members) {
    let phrase = 0
    for (const [last, { opens }] of member.words.entries()) {
      if (opens) phrase = last
      const at = last + 1 - SHORTEST
      if (at < phrase) continue
      const key = runKey(member.words, at, numbers)
      const other = starts.get(key)
      if (!other) {
        starts.set(key, { member, at })
      } else if (other.member !== member) {
        const words = commonLength(member.words, at, other.member.words, other.at)
        if (words >= SHORTEST && words > (best?.words ?? 0)) best = { member, at, words }
      }
    }
  }
  if (!best) return null
  const { member, at, words } = best
  const surface = member.article.text.slice(member.words[at]?.start, member.words[at + words - 1]?.end)
  return { surface: surface.replace(/\s+/gu, ' '), words }
}

/** A hash of the stems of a shortest run; what has the same is looked at word by word. */
function runKey(words: readonly Word[], first: number, numbers: Map<string, number>): number {
  let hash = 0
  for (let at = first; at < first + SHORTEST; at++) {
    const stem = words[at]?.stem ?? ''
    const number = numbers.get(stem) ?? numbers.size + 1
    numbers.set(stem, number)
    hash = Math.imul(hash ^ number, 0x9e3779b1)
    hash ^= hash >>> 15
  }
  return hash
}

function commonLength(a: readonly Word[], atA: number, b: readonly Word[], atB: number): number {
  let length = 1
  for (;;) {
    if (length === LONGEST) return length
    const [x, y] = [a[atA + length], b[atB + length]]
    if (x?.stem !== y?.stem || x?.opens !== false || y?.opens !== false) return length
    length++
  }
}
