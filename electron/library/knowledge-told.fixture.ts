import type { KeptKnowledge } from './knowledge-kept.ts'

/** All that is told, whatever the order in which it came. */
export function toldBy({ articles, phrases, boilerplate, stories }: KeptKnowledge) {
  const nameOf = (place: number): string => stories.ids[place] ?? ''
  const sorted = <T>(list: Iterable<T>): T[] =>
    [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  return {
    articles: [...articles],
    phrases: Buffer.from(phrases).toString('base64'),
    lines: sorted(
      Array.from(boilerplate.lines, (line, at) => [
        line,
        sorted(boilerplate.articles.subarray(boilerplate.articlesFrom[at], boilerplate.articlesFrom[at + 1])),
      ]),
    ),
    names: sorted(
      Array.from(boilerplate.ages, (age, at) => [
        age,
        [...boilerplate.names.subarray(boilerplate.namesFrom[at], boilerplate.namesFrom[at + 1])],
      ]),
    ),
    keys: Array.from(stories.index.keys, (key, at) => [
      key,
      Array.from(stories.index.places.subarray(stories.index.from[at], stories.index.from[at + 1]), nameOf),
    ]).filter(([, held]) => Array.isArray(held) && held.length > 0),
    members: sorted(
      stories.ids.map((id, at) => [
        id,
        stories.ages[at],
        nameOf(stories.groups[at] ?? -1),
        stories.standing[at],
        stories.marks[at],
        [...stories.keys.subarray(stories.keysFrom[at], stories.keysFrom[at + 1])],
      ]),
    ),
    alike: sorted(
      Array.from({ length: stories.pairs.length / 2 }, (_, pair) => [
        sorted([stories.pairs[2 * pair] ?? -1, stories.pairs[2 * pair + 1] ?? -1].map(nameOf)),
        [...stories.likeness.subarray(3 * pair, 3 * pair + 3)],
      ]),
    ),
  }
}
