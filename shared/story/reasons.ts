import { rarityIn } from '../align/background.ts'
import type { Read, SharedTerm } from './shared-names.ts'
import { sharedNames, sharedWords } from './shared-names.ts'
import { longestSharedWording } from './shared-wording.ts'
import type { SharedWording } from './shared-wording.ts'

/** A word is worth a mention when it is rarer than this among running words (−ln of its share). */
const RARE_NAME = 6.5
const RARE_WORD = 9.5
/** Below this it tells one report from another no more than the next word does. */
const COMMON = 6
const LISTED = 4
const LONGEST_QUOTE = 120

/** What articles have in common that most do not, each the strongest first. */
export interface Evidence {
  readonly names: readonly SharedTerm[]
  readonly wording: SharedWording | null
  readonly words: readonly SharedTerm[]
}

/** What most of some articles have in common, two or more; of one, what tells it from others. */
export function evidenceIn(members: readonly Read[]): Evidence {
  const rarity = rarityIn(members[0]?.article.language?.value)
  const rank = (terms: readonly SharedTerm[], rare: number): SharedTerm[] =>
    terms
      .filter(({ stems }) => stems.some((stem) => rarity(stem) >= rare))
      .sort(
        (a, b) =>
          b.articles - a.articles || worthOf(b, rarity) - worthOf(a, rarity) || (a.surface < b.surface ? -1 : 1),
      )
  const most = Math.floor(members.length / 2) + 1
  return {
    names: rank(sharedNames(members, most), RARE_NAME),
    wording: longestSharedWording(members),
    words: rank(
      sharedWords(members, most, (stem) => rarity(stem) >= RARE_WORD),
      RARE_WORD,
    ),
  }
}

/** The names and words by which other reports of the same event would be found, as they stand in the text, the most telling first. */
export function tellingTerms(read: Read, most: number): string[] {
  const rarity = rarityIn(read.article.language?.value)
  const { names, words } = evidenceIn([read])
  return [...names, ...words]
    .sort((a, b) => worthOf(b, rarity) - worthOf(a, rarity))
    .slice(0, most)
    .map(({ surface }) => surface)
}

/** Why articles stand together, in plain words, the strongest first; nothing for an article alone. */
export function reasonsFor(members: readonly Read[]): string[] {
  return members.length < 2 ? [] : reasonsOf(evidenceIn(members), members.length)
}

/** The same of what so many articles are known to have in common. */
export function reasonsOf({ names, wording, words }: Evidence, articles: number): string[] {
  return [
    ...(names.length > 0 ? [namesReason(names.slice(0, LISTED), articles)] : []),
    ...(wording ? [`The same ${wording.words} words: “${shortened(wording.surface)}”`] : []),
    ...(words.length > 0 ? [wordsReason(words)] : []),
  ]
}

function worthOf({ stems, count }: SharedTerm, rarity: (stem: string) => number): number {
  return (Math.max(...stems.map(rarity)) - COMMON) * Math.log1p(count)
}

function namesReason(names: readonly SharedTerm[], all: number): string {
  const naming = Math.min(...names.map(({ articles }) => articles))
  const who = naming < all ? 'Most' : all === 2 ? 'Both' : `All ${all}`
  const surfaces = names.map(({ surface }) => surface)
  const last = surfaces.pop() ?? ''
  return `${who} name ${surfaces.length === 0 ? last : `${surfaces.join(', ')} and ${last}`}`
}

function wordsReason(words: readonly SharedTerm[]): string {
  const some = words.slice(0, LISTED).map(({ surface }) => surface)
  const count = words.length === 1 ? '1 shared rare word' : `${words.length} shared rare words`
  return `${count}: ${some.join(', ')}${words.length > LISTED ? ' …' : ''}`
}

function shortened(words: string): string {
  if (words.length <= LONGEST_QUOTE) return words
  return `${words.slice(0, LONGEST_QUOTE).replace(/\s+\S*$/u, '')} …`
}
