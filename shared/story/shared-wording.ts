import type { Read } from './shared-names.ts'
import type { Word } from './words.ts'

const SHORTEST = 6

/** Words in a row that two articles have in common. */
export interface SharedWording {
  /** As they stand in one of them, on one line. */
  readonly surface: string
  readonly words: number
}

/** The longest run of words, of six at least and within a phrase, that any two of the articles share; null where none. */
export function longestSharedWording(members: readonly Read[]): SharedWording | null {
  const starts = new Map<string, { member: Read; at: number }>()
  let best: { member: Read; at: number; words: number } | null = null
  for (const member of members) {
    for (let at = 0; at + SHORTEST <= member.words.length; at++) {
      const key = runKey(member.words, at)
      if (key === null) continue
      const other = starts.get(key)
      if (!other) {
        starts.set(key, { member, at })
      } else if (other.member !== member) {
        const words = commonLength(member.words, at, other.member.words, other.at)
        if (words > (best?.words ?? 0)) best = { member, at, words }
      }
    }
  }
  if (!best) return null
  const { member, at, words } = best
  const surface = member.article.text.slice(member.words[at]?.start, member.words[at + words - 1]?.end)
  return { surface: surface.replace(/\s+/gu, ' '), words }
}

function runKey(words: readonly Word[], at: number): string | null {
  const run = words.slice(at, at + SHORTEST)
  return run.slice(1).some(({ opens }) => opens) ? null : run.map(({ stem }) => stem).join(' ')
}

function commonLength(a: readonly Word[], atA: number, b: readonly Word[], atB: number): number {
  let length = 1
  for (;;) {
    const [x, y] = [a[atA + length], b[atB + length]]
    if (x?.stem !== y?.stem || x?.opens !== false || y?.opens !== false) return length
    length++
  }
}
