import { describe, expect, it } from 'vitest'
import { EVERYTHING } from '../../shared/ipc/list.ts'
import type { LibraryQuery } from '../../shared/ipc/list.ts'
import { listing } from './listing.ts'
import type { ListedArticle } from './listing.ts'

const article = (id: string, outlet: string, published: string | null, more: Partial<ListedArticle> = {}) => ({
  id,
  headline: id,
  outlet,
  published,
  read: false,
  tags: [],
  ...more,
})

const ARTICLES = [
  article('water', 'Reuters', '2022-03-05', { tags: ['drought'] }),
  article('eclipse', '', null, { read: true }),
  article('farmers', 'BBC News', '2022-03-07T08:00:00Z', { read: true, tags: ['drought', 'farms'] }),
  article('meeting', 'Reuters', '2022-03-01'),
]
const DROUGHT = { id: 'drought', title: 'The drought' }
const STORIES = new Map([
  ['water', DROUGHT],
  ['farmers', DROUGHT],
])

const listed = (query: Partial<LibraryQuery>) =>
  listing({ ...EVERYTHING, ...query }, ARTICLES, STORIES).stories.map(({ articles }) => articles.join(' '))

describe('the listing of a library', () => {
  it('stands in the order asked for, what is not known last, a story where its first report would', () => {
    const orders = (['added', 'newest', 'oldest', 'outlet', 'headline'] as const).map((order) => [
      listed({ order }),
      listed({ order, grouped: false }),
    ])
    expect(orders).toEqual([
      [
        ['water farmers', 'eclipse', 'meeting'],
        ['water', 'eclipse', 'farmers', 'meeting'],
      ],
      [
        ['farmers water', 'meeting', 'eclipse'],
        ['farmers', 'water', 'meeting', 'eclipse'],
      ],
      [
        ['meeting', 'water farmers', 'eclipse'],
        ['meeting', 'water', 'farmers', 'eclipse'],
      ],
      [
        ['farmers water', 'meeting', 'eclipse'],
        ['farmers', 'water', 'meeting', 'eclipse'],
      ],
      // By the titles of the stories, which need not be the headline of a report.
      [
        ['eclipse', 'meeting', 'farmers water'],
        ['eclipse', 'farmers', 'meeting', 'water'],
      ],
    ])
  })

  it('holds what passes every filter, and of each story what passes', () => {
    const queries: Partial<LibraryQuery>[] = [
      { outlets: ['Reuters'] },
      { outlets: ['', 'BBC News'] },
      { read: 'unread' },
      { read: 'read' },
      { since: '2022-03-05' },
      { until: '2022-03-05' },
      { since: '2022-03-07', until: '2022-03-07' },
      { tags: ['farms', 'other'] },
      { outlets: ['Reuters'], tags: ['farms'] },
    ]
    expect(queries.map(listed)).toEqual([
      ['water', 'meeting'],
      ['eclipse', 'farmers'],
      ['water', 'meeting'],
      ['eclipse', 'farmers'],
      ['water farmers'],
      ['water', 'meeting'],
      ['farmers'],
      ['farmers'],
      [],
    ])
  })

  it('counts the whole library, whatever it is narrowed to', () => {
    expect(listing({ ...EVERYTHING, outlets: ['BBC News'] }, ARTICLES, STORIES)).toEqual({
      articles: 4,
      matching: 1,
      outlets: [
        { name: 'Reuters', articles: 2 },
        { name: '', articles: 1 },
        { name: 'BBC News', articles: 1 },
      ],
      tags: [
        { name: 'drought', articles: 2 },
        { name: 'farms', articles: 1 },
      ],
      stories: [{ id: 'drought', articles: ['farmers'] }],
    })
  })
})
