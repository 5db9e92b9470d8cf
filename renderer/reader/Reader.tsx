import { useRef } from 'react'
import { toFault } from '../../shared/ipc/fault.ts'
import type { ArticleView } from '../../shared/ipc.ts'
import type { Span } from '../../shared/text/span.ts'
import { call } from '../state/call.ts'
import { currentRoute, go, useRoute } from '../state/route.ts'
import { areReportsReplaced } from '../state/several.ts'
import { useMarkingRead } from '../state/use-marking-read.ts'
import { useRefresh } from '../state/use-following.ts'
import { useAnswer } from '../state/use-answer.ts'
import { Page } from '../ui/Page.tsx'
import { Failed } from '../ui/Placard.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { Article } from './Article.tsx'

interface ReaderProps {
  readonly id: string
  /** A place in the text to show and mark. */
  readonly span: Span | undefined
  /** What the article was found by. */
  readonly query: string | undefined
}

/** One article, to be read. */
export function Reader({ id, span, query }: ReaderProps) {
  const answer = useAnswer(id, () => window.crossread.readArticle(id))
  const place = useAnswer(`place ${id}`, () => window.crossread.readPlace(id))
  const page = useRef<HTMLElement>(null)
  useRefresh(() => {
    if (answer.state === 'ready') void follow(id, answer.update)
  })
  useMarkingRead(answer.state === 'ready' ? [answer.value] : [])
  // Where it is not known where the person was, they begin at the beginning.
  if (place.state === 'loading') return <Waiting>Opening the article</Waiting>
  switch (answer.state) {
    case 'loading':
      return <Waiting>Opening the article</Waiting>
    case 'failed':
      return <Failed fault={answer.fault} retry={answer.retry} />
    case 'ready':
      return (
        <Page label={answer.value.headline.value} scroller={page}>
          <Article
            article={answer.value}
            onChange={answer.update}
            mark={span}
            query={query}
            place={place.state === 'ready' ? place.value : null}
          />
        </Page>
      )
  }
}

/** Takes in the article as it is now. From one that was taken out of the library the person is led back to it. */
async function follow(id: string, update: (article: ArticleView) => void): Promise<void> {
  try {
    update(await call(() => window.crossread.readArticle(id)))
  } catch (thrown) {
    const route = currentRoute(useRoute.getState())
    const isHere = route.view === 'article' && route.id === id
    if (isHere && toFault(thrown).code === 'unknown-article' && !areReportsReplaced()) go({ view: 'library' })
  }
}
