import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import type { StoryCard } from '../../shared/ipc.ts'
import { useCommands } from '../state/commands.ts'
import { openDialog } from '../state/dialog.ts'
import { placeArticles } from '../state/placing.ts'
import { go } from '../state/route.ts'
import { useChoosing } from './use-choosing.ts'
import type { Choosing } from './use-choosing.ts'

/** What a person can say, on its page, of which reports are in a story. */
export interface Placing {
  readonly choosing: Choosing
  /** Of the button that begins to choose, which has the focus again when that ends. */
  readonly chooser: RefObject<HTMLButtonElement | null>
  /** Begins to choose reports, or ends it. */
  readonly choose: () => void
  readonly end: () => void
  /** Splits off those that are chosen. */
  readonly split: () => void
  /** Asks for another story, see `take`. */
  readonly ask: () => void
  /** Moves those that are chosen to the story of an article; where none are, makes one of both stories. */
  readonly take: (article: string) => void
  readonly pin: () => void
  readonly free: () => void
}

/** `of`: the article by which the page knows its story. */
export function usePlacing({ articles, pinned, byHand }: StoryCard, of: string): Placing {
  const choosing = useChoosing(articles)
  const chooser = useRef<HTMLButtonElement>(null)
  const chosen = choosing.chosen ?? []

  const end = (): void => {
    choosing.end()
    chooser.current?.focus()
  }
  /** The page stays with those that the others leave. */
  const stay = (gone: readonly string[]): void => {
    const rest = articles.find((article) => !gone.includes(article))
    if (gone.includes(of) && rest !== undefined) go({ view: 'story', of: rest })
    else end()
  }
  const split = async (): Promise<void> => {
    if (await placeArticles(chosen, { kind: 'own' })) stay(chosen)
  }
  const take = async (article: string): Promise<void> => {
    if (chosen.length === 0) await placeArticles([of, article], { kind: 'one' })
    else if (await placeArticles(chosen, { kind: 'with', article })) stay(chosen)
  }
  const ask = (): void => {
    openDialog('pickStory')
  }
  const pin = () => void placeArticles(articles, { kind: pinned ? 'unpin' : 'pin' })
  const free = () => void placeArticles(articles, { kind: 'free' })

  useCommands({
    'articles.split': {
      run: () => {
        if (chosen.length > 0) void split()
        else choosing.begin()
      },
      when: () => articles.length > 1 && chosen.length < articles.length,
    },
    'articles.one': { run: ask },
    'articles.pin': { run: pin },
    'articles.free': { run: free, when: () => byHand },
    'selection.clear': { run: end, when: () => choosing.chosen !== null },
  })
  useEffect(() => {
    // The button that was pressed may have gone with what it did.
    if (document.activeElement === document.body) document.getElementById('page')?.focus({ preventScroll: true })
  })

  return {
    choosing,
    chooser,
    choose: choosing.chosen === null ? choosing.begin : end,
    end,
    split: () => void split(),
    ask,
    take: (article) => void take(article),
    pin,
    free,
  }
}
