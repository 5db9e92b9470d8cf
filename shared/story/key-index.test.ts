import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mixed } from './hash.ts'
import type { Keyed } from './key-index.ts'
import { KeyIndex } from './key-index.ts'

const WINDOW = 2

const articles = fc
  .uniqueArray(fc.record({ id: fc.stringMatching(/^[a-c]{1,3}$/), hash: fc.nat(3), keys: fc.subarray([1, 2, 3, 4]) }), {
    selector: ({ id }) => id,
    minLength: 2,
    maxLength: 14,
  })
  .map((found) => found.map(({ id, hash, keys }): Keyed => ({ id, hash, keys: Uint32Array.from(keys) })))

/** All near pairs, in order, as the index is when these articles have been added one by one. */
function nearIn(index: KeyIndex<Keyed>, among: readonly Keyed[]): string[] {
  return among.flatMap((a) => [...index.near(a)].map((b) => `${a.id} ${b.id}`)).sort()
}

/** What near means: in the orders of two keys or more the two stand so far apart at most. */
function nearByDefinition(among: readonly Keyed[]): string[] {
  const held = new Map<string, number>()
  for (const key of [1, 2, 3, 4]) {
    const list = among
      .filter(({ keys }) => keys.includes(key))
      .sort((a, b) => mixed(a.hash, key) - mixed(b.hash, key) || (a.id < b.id ? -1 : 1))
    for (const [x, a] of list.entries()) {
      for (const [y, b] of list.entries()) {
        const pair = `${a.id} ${b.id}`
        if (x !== y && Math.abs(x - y) <= WINDOW) held.set(pair, (held.get(pair) ?? 0) + 1)
      }
    }
  }
  return [...held].flatMap(([pair, keys]) => (keys < 2 ? [] : [pair])).sort()
}

it('finds the articles that two keys hold together, however they came and whichever were taken out', () => {
  fc.assert(
    fc.property(articles, fc.nat(), (found, removed) => {
      const index = new KeyIndex<Keyed>(WINDOW)
      for (const article of found) index.add(article)
      expect(nearIn(index, found)).toEqual(nearByDefinition(found))

      const rest = found.filter((_, place) => place !== removed % found.length)
      for (const article of found) if (!rest.includes(article)) index.remove(article)
      expect(nearIn(index, rest)).toEqual(nearByDefinition(rest))
    }),
  )
})

it('tells which pairs an article parts when it comes, and joins when it goes', () => {
  fc.assert(
    fc.property(articles, ([article, ...others]) => {
      if (!article) return
      const index = new KeyIndex<Keyed>(WINDOW)
      for (const other of others) index.add(other)
      const before = nearIn(index, others)
      const parted = index.add(article).filter(([a, b]) => !index.areNear(a, b))
      const between = nearIn(index, others).filter((pair) => !pair.split(' ').includes(article.id))
      const both = parted.flatMap(([a, b]) => [`${a.id} ${b.id}`, `${b.id} ${a.id}`])
      const gone = both.filter((pair) => before.includes(pair))
      expect([...new Set([...between, ...gone])].sort()).toEqual(before)

      const joined = index.remove(article).flatMap(([a, b]) => [`${a.id} ${b.id}`, `${b.id} ${a.id}`])
      expect(before.filter((pair) => joined.includes(pair) || between.includes(pair))).toEqual(before)
    }),
  )
})
