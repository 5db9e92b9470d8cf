import table from './english-frequencies.json' with { type: 'json' }

/** −ln of the share of running words; the table ends near 1 in 600,000. */
const UNLISTED = 14
const FIGURE = 10
const LIGHT = 0.3
const HEAVY = 5
/** Below this a word says nothing about where it comes from: the, of, said. */
const COMMON = 4.5

const REMEMBERED = 100_000

let english: ReadonlyMap<string, number> | undefined
const weights = { english: new Map<string, number>(), other: new Map<string, number>() }

/**
 * What shared words count for in texts of one language (a BCP 47 tag, where it is known): a function from a stem to 0.3
 * to 5 nats, the rarity above that of common words, capped so that no one word decides. English rarity comes from a
 * table of stems; in other languages, for which there is no table, from the word's length, since common words are short
 * everywhere.
 */
export function weigher(language?: string): (stem: string) => number {
  const rarity = rarityIn(language)
  const memory = isEnglish(language) ? weights.english : weights.other
  return (stem) => {
    const known = memory.get(stem)
    if (known !== undefined) return known
    const weight = weightOf(rarity(stem))
    if (memory.size >= REMEMBERED) memory.clear()
    memory.set(stem, weight)
    return weight
  }
}

/** What a shared word counts for by its rarity, both in nats. */
export function weightOf(rarity: number): number {
  return Math.min(HEAVY, Math.max(LIGHT, rarity - COMMON))
}

/** Whether a word of this weight only holds others together. */
export function isLight(weight: number): boolean {
  return weight < 1.2
}

/** How rare stems are in running text of one language (a BCP 47 tag, where known): −ln of their share of it, in nats. */
export function rarityIn(language?: string): (stem: string) => number {
  const ofWord = isEnglish(language) ? rarityInEnglish : rarityByShape
  return (stem) => (isFigure(stem) ? FIGURE : ofWord(stem))
}

/** Whether a text is read as English: where its language (a BCP 47 tag) is, or is not known. */
export function isEnglish(language: string | undefined): boolean {
  return language === undefined || /^en\b/i.test(language)
}

function isFigure(stem: string): boolean {
  return /^\p{Nd}/u.test(stem)
}

/** −ln of a stem's share in general English, in nats. */
function rarityInEnglish(stem: string): number {
  english ??= readTable()
  return english.get(stem) ?? UNLISTED
}

function rarityByShape(word: string): number {
  const letters = word.match(/\p{L}/gu)?.length ?? 0
  if (/^\p{Script=Hiragana}+$/u.test(word)) return 3 + letters
  if (/[\p{Script=Han}\p{Script=Katakana}\p{Script=Thai}]/u.test(word)) return 6 + letters
  return 2.5 + letters
}

/** The stems of the English table, commonest first. */
export function stemsByFrequency(): string[] {
  return Object.values(table).flatMap((stems) => stems.split(' '))
}

function readTable(): ReadonlyMap<string, number> {
  const rarities = new Map<string, number>()
  for (const [tenths, stems] of Object.entries(table)) {
    for (const stem of stems.split(' ')) rarities.set(stem, Number(tenths) / 10)
  }
  return rarities
}
