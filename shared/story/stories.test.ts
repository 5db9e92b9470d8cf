import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../article/clean.ts'
import { groupStories } from './group.ts'
import { Stories } from './stories.ts'
import type { StoryArticle } from './words.ts'

function article(id: string, text: string): StoryArticle {
  return { id, text, ...cleanText(text) }
}

const SENTENCES = [
  'The grain ship Razoni left Odesa harbour on Friday under the agreement signed in Istanbul.',
  'Inspectors boarded the Razoni off Istanbul and found 26,000 tonnes of maize in her holds.',
  'Lavrov met Wang Yi in Tunxi and spoke of a multipolar, just, democratic world order.',
  'The earthquake near Bengkulu destroyed the hospital and the mosque, and hundreds fled to the hills.',
  'Rescuers in Bengkulu dug with their hands through the rubble of the hospital.',
  'The court in Oslo found the banker guilty of fraud and sent him to prison for nine years.',
]

/** Each run groups its articles many times over: more than the usual five seconds on a machine that is busy. */
const TIMEOUT = 60_000

const texts = fc.array(
  fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 5 }).map((sentences) => sentences.join('\n')),
  { minLength: 1, maxLength: 12 },
)

function named(found: readonly string[]): StoryArticle[] {
  return found.map((text, place) => article(String(place).padStart(2, '0'), text))
}

/** Which articles stand together, whatever the order of stories and articles. */
function groupsOf(articles: readonly StoryArticle[]): string[] {
  return groupStories(articles)
    .map(({ articles: ids, sure }) => `${[...ids].sort().join(' ')}${sure ? '' : '?'}`)
    .sort()
}

describe('articles that come and go', () => {
  it(
    'stand together as they would if they had come all at once',
    () => {
      fc.assert(
        fc.property(texts, fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }), (found, chances) => {
          const articles = named(found)
          const stories = new Stories()
          const there = new Set<StoryArticle>()
          for (const [place, next] of articles.entries()) {
            stories.add(next)
            there.add(next)
            const chance = chances[place]
            if (chance === 0) stories.stories()
            const [oldest] = there
            if (chance === 1 && oldest) {
              stories.remove(oldest.id)
              there.delete(oldest)
            }
          }
          expect(stories.stories()).toEqual(groupStories([...there]))
        }),
        { numRuns: 60 },
      )
    },
    TIMEOUT,
  )

  it(
    'stand together in whatever order they come',
    () => {
      fc.assert(
        fc.property(
          texts.chain((found) => {
            const articles = named(found)
            return fc.tuple(fc.constant(articles), fc.shuffledSubarray(articles, { minLength: articles.length }))
          }),
          ([articles, shuffled]) => {
            expect(groupsOf(shuffled)).toEqual(groupsOf(articles))
          },
        ),
        { numRuns: 60 },
      )
    },
    TIMEOUT,
  )

  it('keep their place when one of the same id comes again with another text', () => {
    const [ship, order] = [article('0', SENTENCES[0] ?? ''), article('1', SENTENCES[2] ?? '')]
    const stories = new Stories()
    stories.add(ship)
    stories.add(order)
    const changed = article('0', `${SENTENCES[3] ?? ''}\n${SENTENCES[4] ?? ''}`)
    stories.add(changed)
    expect(stories.stories()).toEqual(groupStories([changed, order]))
  })

  it('have a story whose id stays while its oldest report does', () => {
    const text = `${SENTENCES[3] ?? ''}\n${SENTENCES[4] ?? ''}`
    const stories = new Stories()
    const ids = (): string[] => stories.stories().map(({ id, articles }) => `${id}: ${articles.join(' ')}`)
    for (const id of ['b', 'c']) stories.add(article(id, text))
    expect(ids()).toEqual(['story-b: b c'])
    stories.add(article('a', text))
    stories.remove('c')
    expect(ids()).toEqual(['story-b: b a'])
    stories.remove('b')
    expect(ids()).toEqual(['story-a: a'])
  })
})

describe('an unrelated article', () => {
  const seeds = ['000_df45fa20509b419c', '001_46ca93c80c411b91', '002_16fbe56af909fff0', '003_5c5c9142f69470db'].map(
    (name) => article(name.slice(0, 3), readFileSync(new URL(`../../seeds/${name}.txt`, import.meta.url), 'utf8')),
  )

  it('changes nothing in the stories of the others', () => {
    fc.assert(
      fc.property(fc.subarray(SENTENCES.slice(3), { minLength: 1 }), (sentences) => {
        const unrelated = article('x', sentences.join('\n'))
        const stories = groupStories([...seeds, unrelated])
        expect(stories.slice(0, -1)).toEqual(groupStories(seeds))
        expect(stories.at(-1)?.articles).toEqual(['x'])
      }),
      { numRuns: 8 },
    )
  })
})

describe('a great many reports of one event', () => {
  it(
    'are one story, though no term is rare among them',
    () => {
      const articles = Array.from({ length: 100 }, (_, place) =>
        article(String(place).padStart(3, '0'), `${SENTENCES.join('\n')}\nReport number ${place}.`),
      )
      expect(groupStories(articles).map((story) => story.articles.length)).toEqual([100])
    },
    TIMEOUT,
  )
})

describe('a near copy', () => {
  const report = SENTENCES.slice(0, 3).join('\n')

  it('is told of the report that it is an edited text of, and of no other', () => {
    const stories = new Stories()
    stories.add(article('report', report))
    stories.add(article('edited', report.replace('Friday', 'Thursday')))
    stories.add(article('follow-up', `${SENTENCES[1] ?? ''}\n${SENTENCES[5] ?? ''}\n${SENTENCES[4] ?? ''}`))
    const found = ['report', 'edited', 'follow-up', 'nobody'].map((id) => stories.copyOf(id)?.id ?? null)
    expect(found).toEqual(['edited', 'report', null, null])
    expect(stories.copyOf('edited')?.alike).toBeGreaterThan(0.8)
  })
})
