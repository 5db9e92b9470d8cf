import type { Half } from './half.ts'

const WORD = /\p{L}[\p{L}\p{M}\p{N}-]*/gu
const CAPITAL = /^\p{Lu}\p{Ll}/u
/** What may stand between the words of one name. */
const JOINED = /^[ \u00a0]$/

/** A name in full, and the one word of it by which a report goes on. */
export interface Introduction {
  readonly full: string
  /** The words that may stand for it alone. */
  readonly short: readonly string[]
  /** Whether the report does go on by one of them. */
  readonly established: boolean
}

/** Where names stand in one half, counted in names from its first prose. */
export interface Mentions {
  readonly full: ReadonlyMap<string, number>
  readonly alone: ReadonlyMap<string, readonly number[]>
  /** The last place in the first paragraph, which may be a standfirst. */
  readonly opening: number
}

/**
 * Names as news writes them: two words with capitals at the first mention, one of them after. Of a longer row of capitals
 * (“Russian President Vladimir Putin”) the last two are the name.
 */
export function mentionsIn({ prose }: Half): Mentions {
  const full = new Map<string, number>()
  const alone = new Map<string, number[]>()
  const lower = new Set(prose.flatMap(({ text }) => text.match(WORD) ?? []).filter((word) => !CAPITAL.test(word)))
  let at = 0
  let opening = 0
  for (const [number, { text }] of prose.entries()) {
    for (const row of rowsOfCapitals(text)) {
      // “Unlike Lavrov”: a word that is written small elsewhere has its capital from the sentence.
      const [first = '', ...others] = row
      const name = others.length > 0 && lower.has(first.toLowerCase()) ? others : row
      const last = name.at(-1) ?? ''
      at++
      if (name.length > 1) {
        const key = `${name.at(-2) ?? ''} ${last}`
        if (!full.has(key)) full.set(key, at)
      } else {
        const places = alone.get(last)
        if (places === undefined) alone.set(last, [at])
        else places.push(at)
      }
    }
    if (number === 0) opening = at
  }
  return { full, alone, opening }
}

/** The names that a report introduces: in full before any word of them stands alone, a standfirst left aside. */
export function introductions({ full, alone, opening }: Mentions): Introduction[] {
  return [...full].flatMap(([name, at]) => {
    const words = name.split(' ')
    if (words.some((word) => alone.get(word)?.some((place) => place > opening && place < at))) return []
    const used = words.filter((word) => alone.has(word))
    return [{ full: name, short: used.length > 0 ? used : words, established: used.length > 0 }]
  })
}

/** Names that were introduced, went by one word, and are introduced anew: a report that goes on does not do that. */
export function introducedAgain(before: readonly Introduction[], { full, alone }: Mentions): string[] {
  return before
    .filter(({ full: name, short, established }) => {
      const at = full.get(name)
      return established && at !== undefined && short.every((word) => (alone.get(word)?.[0] ?? Infinity) > at)
    })
    .map((name) => name.full)
}

/** Names that go on by one word which only the first half introduces: the sign of one report. */
export function carriedOver(before: readonly Introduction[], { full, alone }: Mentions): string[] {
  return before
    .filter(({ full: name, short }) => {
      const first = Math.min(...short.map((word) => alone.get(word)?.[0] ?? Infinity))
      return first < (full.get(name) ?? Infinity)
    })
    .map((name) => name.full)
}

function rowsOfCapitals(text: string): string[][] {
  const rows: string[][] = []
  let end = -1
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (CAPITAL.test(word)) {
      const row = rows.at(-1)
      if (row && end >= 0 && JOINED.test(text.slice(end, index))) row.push(word)
      else rows.push([word])
      end = index + word.length
    } else {
      end = -1
    }
  }
  return rows
}
