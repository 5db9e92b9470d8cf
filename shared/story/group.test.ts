import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../article/clean.ts'
import { groupStories } from './group.ts'
import type { StoryArticle } from './words.ts'

function article(id: string, text: string): StoryArticle {
  return { id, text, ...cleanText(text) }
}

const samples = ['000_df45fa20509b419c', '001_46ca93c80c411b91', '002_16fbe56af909fff0', '003_5c5c9142f69470db'].map(
  (name) => article(name.slice(0, 3), readFileSync(new URL(`../../seeds/${name}.txt`, import.meta.url), 'utf8')),
)

/** The stories as the ids of their articles; "?" where the evidence would bear another reading. */
function grouped(articles: readonly StoryArticle[]): string[] {
  return groupStories(articles).map((story) => `${story.articles.join(' ')}${story.sure ? '' : '?'}`)
}

describe('the samples', () => {
  it('are two events, eleven months apart, with the same people', () => {
    expect(groupStories(samples)).toEqual([
      {
        id: 'story-000',
        title: 'Russia, China set eyes on new ‘world order’ free of hegemony',
        articles: ['000', '003'],
        reasons: [
          'Both name Lavrov, Ukraine, Wang Yi and Russia',
          'The same 17 words: “We, together with you, and with our sympathizers will move towards a multipolar, just, democratic world order”',
          '12 shared rare words: hegemony, invasion, multipolar, bilateral …',
        ],
        sure: true,
      },
      {
        id: 'story-001',
        title: 'China-Russia Ties Strengthen as Wang Yi Meets Putin in Moscow',
        articles: ['001', '002'],
        reasons: [
          'Both name Xi Jinping, Ukraine, Moscow and Wang Yi',
          "The same 7 words: “China's top diplomat, Wang Yi, has met”",
          '13 shared rare words: multipolar, deepen, anniversary, emphasized …',
        ],
        sure: true,
      },
    ])
  })

  it('stand together in whatever order they come', () => {
    const byId = [...samples].sort((a, b) => (a.id < b.id ? -1 : 1))
    fc.assert(
      fc.property(fc.shuffledSubarray(byId, { minLength: 4 }), (shuffled) => {
        const stories = grouped(shuffled).map((story) => story.split(' ').sort().join(' '))
        expect(stories.sort()).toEqual(['000 003', '001 002'])
      }),
      { numRuns: 8 },
    )
  })

  it('are never one story across the two events, and always one within, whichever of them are there', () => {
    const ids = ['000', '001', '002', '003']
    const found = Array.from({ length: 15 }, (_, chosen) =>
      grouped(samples.filter((_, place) => ((chosen + 1) >> place) & 1)),
    )
    const wanted = Array.from({ length: 15 }, (_, chosen) => {
      const there = ids.filter((_, place) => ((chosen + 1) >> place) & 1)
      const events = [
        ['000', '003'],
        ['001', '002'],
      ].map((event) => there.filter((id) => event.includes(id)).join(' '))
      return events.filter((event) => event !== '').sort()
    })
    expect(found).toEqual(wanted)
  })
})

describe('any articles', () => {
  it('are each in exactly one story, in the order given', () => {
    const sentence = fc.constantFrom(
      'The grain ship left Odesa harbour on Friday.',
      'Lavrov met Wang Yi in Anhui.',
      'Нефть подорожала в среду.',
      '外交部长王毅在莫斯科会见了普京。',
      '',
      '\ud800',
    )
    const text = fc.array(sentence, { maxLength: 6 }).map((sentences) => sentences.join('\n'))
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
        const stories = groupStories(texts.map((words, place) => article(String(place).padStart(2, '0'), words)))
        const order = stories.flatMap(({ articles }) => articles)
        expect([...order].sort()).toEqual(texts.map((_, place) => String(place).padStart(2, '0')))
        for (const { articles, id } of stories) {
          expect(articles).toEqual([...articles].sort())
          expect(id).toBe(`story-${articles[0] ?? ''}`)
        }
        const firsts = stories.map(({ articles }) => articles[0])
        expect(firsts).toEqual([...firsts].sort())
      }),
      { numRuns: 60 },
    )
  })

  it('make no story of articles in another language that share only its small words', () => {
    const french = [
      'Le ministre de la santé a présenté mercredi un plan pour les hôpitaux de la région. Il sera discuté dans les semaines qui viennent avec les syndicats et les élus.',
      'Une tempête a frappé la côte dans la nuit de mardi et a coupé les routes vers le port. Les pompiers ont dû secourir des familles dans les villages du nord.',
    ]
    expect(grouped(french.map((text, place) => article(String(place), text)))).toEqual(['0', '1'])
  })

  it('are one story, surely, where they are the same text', () => {
    const text = samples[3]?.text ?? ''
    expect(grouped([article('a', text), article('b', text)])).toEqual(['a b'])
  })

  it('need no articles', () => {
    expect(groupStories([])).toEqual([])
  })
})
