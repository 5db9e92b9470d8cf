import type { StoryArticle, Word } from './words.ts'

const LONGEST_NAME = 3
/** Letters alone, three and more: no figures, no abbreviations, no contractions. */
const WORD = /^\p{L}{3,}$/u
const POSSESSIVE = /['’]s?$/u

/** A name or a word that articles have in common. */
export interface SharedTerm {
  /** As it stands in the text. */
  readonly surface: string
  readonly stems: readonly string[]
  /** How many of the articles have it, and how often it stands in them together. */
  readonly articles: number
  readonly count: number
}

/** An article with its words. */
export interface Read {
  readonly article: StoryArticle
  readonly words: readonly Word[]
}

/**
 * The names, of one to three words, that stand in at least `least` of the articles. Where a longer name stands in as
 * many articles as a part of it, the part is left out.
 */
export function sharedNames(members: readonly Read[], least: number): SharedTerm[] {
  const known = nameStems(members)
  const names = countTerms(members, least, function* ({ article, words }) {
    for (const first of words.keys()) {
      let end = first
      while (end < first + LONGEST_NAME && continuesName(article.text, words, first, end, known)) {
        end++
        yield words.slice(first, end)
      }
    }
  })
  return names.filter(
    (name) =>
      !names.some(
        (longer) =>
          longer.stems.length > name.stems.length &&
          longer.articles === name.articles &&
          ` ${longer.stems.join(' ')} `.includes(` ${name.stems.join(' ')} `),
      ),
  )
}

/** The words that are rare, names left out, that stand in at least `least` of the articles. */
export function sharedWords(members: readonly Read[], least: number, isRare: (stem: string) => boolean): SharedTerm[] {
  const names = nameStems(members)
  return countTerms(members, least, function* ({ words }) {
    for (const word of words) if (isRare(word.stem) && !names.has(word.stem) && WORD.test(word.stem)) yield [word]
  })
}

function nameStems(members: readonly Read[]): Set<string> {
  return new Set(members.flatMap(({ words }) => words.flatMap(({ capital, stem }) => (capital ? [stem] : []))))
}

/** Whether a word is a name, or the first of a sentence and a name elsewhere. */
function isName(word: Word, known: ReadonlySet<string>): boolean {
  return word.capital || (word.opens && known.has(word.stem))
}

/** Whether the word at `end` belongs to a name that begins at `first`: only white space stands between its words. */
function continuesName(
  text: string,
  words: readonly Word[],
  first: number,
  end: number,
  known: ReadonlySet<string>,
): boolean {
  const word = words[end]
  if (!word || !isName(word, known)) return false
  const before = words[end - 1]
  return end === first || (before !== undefined && /^\s+$/u.test(text.slice(before.end, word.start)))
}

/** Where a term stands. */
interface Place {
  readonly member: Read
  readonly words: readonly Word[]
}

function countTerms(
  members: readonly Read[],
  least: number,
  termsOf: (member: Read) => Iterable<readonly Word[]>,
): SharedTerm[] {
  const terms = new Map<string, Place[]>()
  for (const member of members) {
    for (const words of termsOf(member)) {
      const key = words.map(({ stem }) => stem).join(' ')
      const places = terms.get(key)
      if (places) places.push({ member, words })
      else terms.set(key, [{ member, words }])
    }
  }
  return [...terms].flatMap(([key, places]) => {
    if (places.length < least) return []
    const articles = new Set(places.map(({ member }) => member)).size
    return articles < least
      ? []
      : [{ stems: key.split(' '), articles, count: places.length, surface: commonest(places.map(surfaceOf)) }]
  })
}

function surfaceOf({ member: { article }, words }: Place): string {
  return article.text.slice(words[0]?.start, words.at(-1)?.end).replace(POSSESSIVE, '').replace(/\s+/gu, ' ')
}

/** The form that stands most often; of equal ones the first met. */
function commonest(surfaces: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const surface of surfaces) counts.set(surface, (counts.get(surface) ?? 0) + 1)
  let best = ''
  for (const [surface, count] of counts) if (count > (counts.get(best) ?? 0)) best = surface
  return best
}
