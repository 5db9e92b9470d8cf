import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../article/clean.ts'
import type { Hand } from './by-hand.ts'
import { profileOf } from './profile.ts'
import { Stories } from './stories.ts'
import { Vocabulary } from './vocabulary.ts'
import type { StoryArticle } from './words.ts'

const SENTENCES = [
  'The grain ship Razoni left Odesa harbour on Friday under the agreement signed in Istanbul.',
  'Inspectors boarded the Razoni off Istanbul and found 26,000 tonnes of maize in her holds.',
  'Lavrov met Wang Yi in Tunxi and spoke of a multipolar, just, democratic world order.',
  'The earthquake near Bengkulu destroyed the hospital and the mosque, and hundreds fled to the hills.',
  'Rescuers in Bengkulu dug with their hands through the rubble of the hospital.',
  'The court in Oslo found the banker guilty of fraud and sent him to prison for nine years.',
] as const

/** Each run groups its articles many times over: more than the usual five seconds on a machine that is busy. */
const TIMEOUT = 60_000
const MOST = 10

function article(id: string, text: string): StoryArticle {
  return { id, text, ...cleanText(text) }
}

const text = fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 4 }).map((all) => all.join('\n'))
const hand = fc.option(fc.record({ label: fc.integer({ min: 1, max: 3 }), closed: fc.boolean() }), { nil: null })
const id = fc.nat(MOST - 1).map((number) => String(number))

/** What happens to the articles, one thing after the other. */
type Deed =
  | { readonly what: 'put'; readonly id: string; readonly text: string; readonly hand: Hand | null }
  | { readonly what: 'place'; readonly id: string; readonly hand: Hand | null }
  | { readonly what: 'remove'; readonly id: string }
  | { readonly what: 'group' | 'keep' }

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ what: fc.constant('put'), id, text, hand }) },
  { weight: 4, arbitrary: fc.record({ what: fc.constant('place'), id, hand }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('remove'), id }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constantFrom('group', 'keep') }) },
)

/** An article that is there, and what was said of it. */
interface There {
  readonly article: StoryArticle
  readonly hand: Hand | null
}

/** As a library has it: an article is measured once, and its age is that of its id. */
class Shelf {
  readonly there = new Map<string, There>()
  readonly #vocabulary = new Vocabulary()
  stories = new Stories()

  put(article: StoryArticle, hand: Hand | null): void {
    this.there.set(article.id, { article, hand })
    this.stories.put({ id: article.id, age: Number(article.id), hand, ...this.#profiled(article) })
  }

  do(deed: Deed): void {
    switch (deed.what) {
      case 'put':
        this.put(article(deed.id, deed.text), deed.hand)
        return
      case 'place': {
        const there = this.there.get(deed.id)
        if (there !== undefined) this.there.set(deed.id, { ...there, hand: deed.hand })
        this.stories.place(deed.id, deed.hand)
        return
      }
      case 'remove':
        this.there.delete(deed.id)
        this.stories.remove(deed.id)
        return
      case 'group':
        this.stories.stories()
        return
      case 'keep':
        this.stories = Stories.from(this.stories.keep(), (id) => {
          const there = this.there.get(id)
          if (there === undefined) throw new Error('it keeps what is gone')
          return this.#profiled(there.article)
        })
    }
  }

  #profiled(article: StoryArticle) {
    const profile = profileOf(article, this.#vocabulary)
    return { profile: () => profile, read: () => article }
  }
}

/** All at once, in the order given. */
function groupedAnew(there: Iterable<There>): Stories {
  const shelf = new Shelf()
  for (const { article, hand } of there) shelf.put(article, hand)
  return shelf.stories
}

const bySomething = <T>(list: readonly T[]): T[] =>
  list.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

const deeds = fc.array(deed, { minLength: 4, maxLength: 30 })

describe('what a person said of where articles stand', () => {
  it(
    'holds in every grouping',
    () => {
      fc.assert(
        fc.property(deeds, (deeds) => {
          const shelf = new Shelf()
          for (const deed of deeds) shelf.do(deed)
          const storyOf = new Map<string, string>()
          for (const { id, articles } of shelf.stories.stories()) for (const one of articles) storyOf.set(one, id)
          expect([...storyOf.keys()].sort()).toEqual([...shelf.there.keys()].sort())
          const all = [...shelf.there.values()]
          for (const a of all) {
            for (const b of all) {
              const together = storyOf.get(a.article.id) === storyOf.get(b.article.id)
              const same = JSON.stringify(a.hand) === JSON.stringify(b.hand)
              if (a.hand !== null && b.hand !== null) expect(together).toBe(same)
              // Nothing joins those of a closed label.
              else if ((a.hand ?? b.hand)?.closed === true) expect(together).toBe(false)
            }
          }
        }),
        { numRuns: 80 },
      )
    },
    TIMEOUT,
  )

  it(
    'groups them as if all had come and been said at once, whatever went before, and over a keeping',
    () => {
      fc.assert(
        fc.property(deeds, (deeds) => {
          const shelf = new Shelf()
          for (const deed of deeds) shelf.do(deed)
          const anew = groupedAnew(shelf.there.values()).stories()
          expect(bySomething(shelf.stories.stories())).toEqual(bySomething(anew))
        }),
        { numRuns: 80 },
      )
    },
    TIMEOUT,
  )

  it(
    'groups them alike in whatever order they come',
    () => {
      const all = fc
        .array(fc.record({ text, hand }), { minLength: 2, maxLength: MOST })
        .map((all) => all.map(({ text, hand }, at) => ({ article: article(String(at), text), hand })))
      const shuffled = all.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      )
      fc.assert(
        fc.property(shuffled, ([all, shuffled]) => {
          expect(bySomething(groupedAnew(shuffled).stories())).toEqual(bySomething(groupedAnew(all).stories()))
        }),
        { numRuns: 60 },
      )
    },
    TIMEOUT,
  )
})

describe('a report that nothing was said of', () => {
  const ship = `${SENTENCES[0]}\n${SENTENCES[1]}`
  const quake = `${SENTENCES[3]}\n${SENTENCES[4]}`
  const open = (label: number): Hand => ({ label, closed: false })
  const closed = (label: number): Hand => ({ label, closed: true })
  const grouped = (all: readonly (readonly [string, Hand | null])[]): string[] =>
    groupedAnew(all.map(([text, hand], at) => ({ article: article(String(at), text), hand })))
      .stories()
      .map(({ articles, sure }) => `${articles.join(' ')}${sure ? '' : '?'}`)

  it('joins a story that was made by hand out of two events', () => {
    const made = [ship, quake].map((text) => [text, open(1)] as const)
    expect(grouped([...made, [ship, null], [quake, null]])).toEqual(['0 1 2 3'])
  })

  it('stays out of a pinned one, and joins the others that do', () => {
    expect(
      grouped([
        [ship, closed(1)],
        [ship, closed(1)],
        [ship, null],
        [ship, null],
      ]),
    ).toEqual(['0 1', '2 3'])
  })

  it('goes with the likest of the parts of a story that was split', () => {
    const both = `${ship}\n${quake}`
    expect(
      grouped([
        [both, open(1)],
        [ship, open(2)],
        [ship, null],
      ]),
    ).toEqual(['0', '1 2'])
  })
})

describe('what is said of one article', () => {
  it('has no other story read again', () => {
    let read = 0
    const stories = new Stories()
    const vocabulary = new Vocabulary()
    for (const [at, text] of [SENTENCES[0], SENTENCES[0], SENTENCES[5], SENTENCES[5], SENTENCES[3]].entries()) {
      const one = article(String(at), text)
      const profile = profileOf(one, vocabulary)
      stories.put({
        id: one.id,
        profile: () => profile,
        read: () => {
          read++
          return one
        },
      })
    }
    for (const id of ['0', '1', '4']) stories.place(id, { label: 1, closed: false })
    const before = stories.stories(2)
    read = 0
    stories.place('4', null)
    const after = stories.stories(2)
    expect([before.map(({ articles }) => articles), after.map(({ articles }) => articles)]).toEqual([
      [
        ['0', '1', '4'],
        ['2', '3'],
      ],
      [
        ['0', '1'],
        ['2', '3'],
      ],
    ])
    expect([read, after[1]]).toEqual([2, before[1]])
  })
})
