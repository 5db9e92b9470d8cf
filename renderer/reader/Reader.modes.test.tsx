import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CommandId } from '../../shared/commands.ts'
import type { ArticleView } from '../../shared/ipc.ts'
import type { Span } from '../../shared/text/span.ts'
import { forgetCards } from '../state/cards.ts'
import { runCommand } from '../state/commands.ts'
import { cardOf, stated, storyOf, verbsOf } from '../state/library.fixture.ts'
import { currentRoute, useRoute } from '../state/route.ts'
import { ToolbarOutlet, ToolbarSlotProvider } from '../ui/ToolbarSlot.tsx'
import { Reader } from './Reader.tsx'

const text = 'The ministers met in Anhui.\nSign up here\nThey spoke of trade and of gas.\nThey left.'
const at = (words: string): Span => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })

const ARTICLE: ArticleView = {
  ...cardOf('a1', 'The ministers met', { read: true }),
  byline: null,
  dateline: null,
  language: null,
  text,
  body: [at('The ministers met in Anhui.'), at('They spoke of trade and of gas.'), at('They left.')],
  furniture: [{ ...at('Sign up here'), kind: 'share', restored: false }],
}

const reply = <T,>(value: T) => Promise.resolve({ ok: true as const, value })
const compareStory = vi.fn()

const open = async () => {
  render(
    <ToolbarSlotProvider>
      <ToolbarOutlet />
      <Reader id="a1" span={undefined} query={undefined} />
    </ToolbarSlotProvider>,
  )
  await screen.findByRole('heading', { level: 1 })
  // What the view answers stands there once its effects have run.
  await act(() => Promise.resolve())
}

/** Whether a command was done. */
const run = (id: CommandId): boolean => {
  let done = false
  act(() => {
    done = runCommand(id)
  })
  return done
}

describe('the reader', () => {
  beforeEach(() => {
    // happy-dom loads no fonts.
    Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() })
    forgetCards()
    useRoute.setState(useRoute.getInitialState())
    const articles = [
      cardOf('a1', 'The ministers met', { read: true }),
      cardOf('a2', 'Ministers meet', { read: true, outlet: stated('Harbour Post') }),
      cardOf('a3', 'Anhui', { read: false, outlet: stated('Valley Times') }),
    ]
    const library = { articles, stories: [storyOf('s', 'The meeting', ['a1', 'a2', 'a3'])] }
    const readArticle = () => reply(ARTICLE)
    const readVersions = () => reply({ path: '', gone: null, versions: [{ id: 'a1', added: 0, shown: true }] })
    vi.stubGlobal('crossread', { ...verbsOf(() => library), readArticle, readVersions, compareStory })
  })
  afterEach(() => {
    cleanup()
    vi.resetAllMocks()
    vi.unstubAllGlobals()
  })

  it('goes from paragraph to paragraph, says which of how many, and leaves the keys alone outside the mode', async () => {
    await open()
    const said: (string | null | undefined)[] = []
    const look = () => said.push(screen.getAllByRole('status')[0]?.textContent, document.activeElement?.textContent)
    const outside = run('paragraph.next')
    for (const id of [
      'paragraph.mode',
      'passage.next',
      'paragraph.last',
      'paragraph.next',
      'paragraph.first',
    ] as const) {
      run(id)
      look()
    }
    run('selection.clear')
    const after = [document.activeElement?.tagName, document.querySelectorAll('[aria-current]').length]
    const words = ['The ministers met in Anhui.', 'They spoke of trade and of gas.', 'They left.']
    expect([outside, said, after, run('paragraph.next')]).toEqual([
      false,
      [1, 2, 3, 3, 1].flatMap((number) => [`Paragraph ${String(number)} of 3`, words[number - 1]]),
      ['MAIN', 0],
      false,
    ])
  })

  it('dims what was read in another report, says where, and opens it there', async () => {
    const there = { start: 4, end: 30 }
    const passages = [{ a: at('spoke of trade and of gas'), b: there, formula: false }]
    compareStory.mockImplementation(() => reply({ reports: [], families: [], beside: [{ report: 'a2', passages }] }))
    await open()
    const before = document.querySelectorAll('[data-known]').length
    fireEvent.click(await screen.findByRole('button', { name: 'Only new' }))
    await screen.findByText('2 of 3 paragraphs are new to you')
    const known = Array.from(document.querySelectorAll('[data-known] p'), (element) => element.textContent)
    fireEvent.click(screen.getByRole('button', { name: 'Known from Harbour Post' }))
    const route = currentRoute(useRoute.getState())
    fireEvent.click(screen.getByRole('button', { name: 'Only new' }))
    expect([before, compareStory.mock.calls, known, route, document.querySelectorAll('[data-known]').length]).toEqual([
      0,
      [[{ base: 'a1', others: ['a2'], pairs: 'base', asked: expect.any(String) as string }]],
      ['They spoke of trade and of gas.'],
      { view: 'article', id: 'a2', span: there },
      0,
    ])
  })
})
