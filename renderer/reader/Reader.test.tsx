import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ArticleView } from '../../shared/ipc.ts'
import type { Span } from '../../shared/text/span.ts'
import { cardOf, storyOf, verbsOf } from '../state/library.fixture.ts'
import { useNotice } from '../state/notice.ts'
import { Reader } from './Reader.tsx'

const text = 'Share this\nThe ministers met in Anhui.\nAlso read | A\nAlso read | B\nAdvertisement\nThey left.'
const at = (words: string): Span => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })

const ARTICLE: ArticleView = {
  id: 'a1',
  headline: { value: 'The ministers met', origin: 'inferred', span: null },
  outlet: null,
  byline: { value: 'A. Reporter', origin: 'stated', span: null },
  dateline: null,
  published: { value: '2022-03-30', origin: 'stated', span: null },
  language: null,
  words: 7,
  file: 'a1.txt',
  lede: '',
  several: null,
  read: true,
  tags: [],
  text,
  body: [at('The ministers met in Anhui.'), at('They left.')],
  furniture: [
    { ...at('Share this'), kind: 'share', restored: false },
    { ...at('Also read | A'), kind: 'related', restored: false },
    { ...at('Also read | B'), kind: 'related', restored: false },
    { ...at('Advertisement'), kind: 'advert', restored: false },
  ],
}

const readArticle = vi.fn()
const restoreFurniture = vi.fn()
const markRead = vi.fn()

const open = async (span?: Span) => {
  render(<Reader id="a1" span={span} query={undefined} />)
  await screen.findByRole('heading', { level: 1 })
}

describe('the reader', () => {
  beforeEach(() => {
    // happy-dom loads no fonts.
    Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() })
    const library = { articles: [cardOf('a1', 'The ministers met')], stories: [storyOf('s', 'The meeting', ['a1'])] }
    vi.stubGlobal('crossread', { ...verbsOf(() => library), readArticle, restoreFurniture, markRead })
    markRead.mockResolvedValue({ ok: true, value: null })
    readArticle.mockResolvedValue({ ok: true, value: ARTICLE })
  })
  afterEach(() => {
    cleanup()
    vi.resetAllMocks()
    vi.unstubAllGlobals()
  })

  it('marks as read what is opened, once, and nothing that was read', async () => {
    await open()
    const before = markRead.mock.calls.length
    cleanup()
    readArticle.mockResolvedValue({ ok: true, value: { ...ARTICLE, read: false } })
    await open()
    expect([before, markRead.mock.calls]).toEqual([0, [[{ articles: ['a1'], read: true }]]])
  })

  it('shows the text in its order, short furniture in place and long furniture folded', async () => {
    await open()
    const inPlace = screen.getByRole('group', { name: 'Set aside: share counter' }).textContent
    const shown = Array.from(document.querySelectorAll('article p, summary'))
      .filter((element) => element.closest('footer') === null)
      .map((element) => element.textContent)
    expect([inPlace, shown]).toEqual([
      'Set aside · share counterShare thisPut back',
      [
        'Unknown outleta1.txt',
        'No headline; from the first sentence',
        'Share this',
        'The ministers met in Anhui.',
        '3 lines set asiderelated links, advertisement',
        'Also read | A',
        'Also read | B',
        'Advertisement',
        'They left.',
      ],
    ])
  })

  it('puts furniture back, and offers to set it aside again', async () => {
    const [share, ...others] = ARTICLE.furniture
    restoreFurniture.mockResolvedValue({
      ok: true,
      value: { ...ARTICLE, words: 9, furniture: [{ ...share, restored: true }, ...others] },
    })
    await open()
    const [first] = screen.getAllByRole('button', { name: 'Put back' })
    first?.focus()
    if (first) fireEvent.click(first)
    const counterpart = await screen.findByRole('button', { name: 'Set aside again' })
    expect(document.activeElement).toBe(counterpart)
    expect([restoreFurniture.mock.calls, screen.queryByText('9 words') !== null]).toEqual([
      [[{ article: 'a1', span: at('Share this'), restored: true }]],
      true,
    ])
  })

  it('tells in a message when that could not be kept', async () => {
    const fault = { code: 'not-saved', message: 'This could not be kept.', recovery: 'Try again.' } as const
    restoreFurniture.mockResolvedValue({ ok: false, fault })
    await open()
    const [first] = screen.getAllByRole('button', { name: 'Put back' })
    if (first) fireEvent.click(first)
    await vi.waitFor(() => {
      expect(useNotice.getState().fault).toEqual(fault)
    })
  })

  it('marks the place that was asked for, across paragraphs and within opened furniture', async () => {
    await open({ start: text.indexOf('in Anhui'), end: text.indexOf(' | A') })
    const marked = Array.from(document.querySelectorAll('mark'), (mark) => mark.textContent)
    expect([marked, document.querySelector('details')?.open]).toEqual([['in Anhui.', 'Also read'], true])
  })

  it('says what to do about an article that is gone, and tries again', async () => {
    readArticle.mockResolvedValueOnce({
      ok: false,
      fault: { code: 'unknown-article', message: 'This article is gone.', recovery: 'Choose another.' },
    })
    render(<Reader id="a1" span={undefined} query={undefined} />)
    const alert = await screen.findByRole('alert')
    const words = alert.textContent
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await screen.findByRole('heading', { level: 1 })
    expect(words).toBe('This article is gone.Choose another.Try again')
  })
})
