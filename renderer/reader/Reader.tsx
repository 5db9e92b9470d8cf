import type { Span } from '../../shared/text/span.ts'
import { useMarkingRead } from '../state/use-marking-read.ts'
import { useAnswer } from '../state/use-answer.ts'
import { Page } from '../ui/Page.tsx'
import { Failed } from '../ui/Placard.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { Article } from './Article.tsx'

interface ReaderProps {
  readonly id: string
  /** A place in the text to show and mark. */
  readonly span: Span | undefined
}

/** One article, to be read. */
export function Reader({ id, span }: ReaderProps) {
  const answer = useAnswer(id, () => window.crossread.readArticle(id))
  useMarkingRead(answer.state === 'ready' ? [answer.value] : [])
  switch (answer.state) {
    case 'loading':
      return <Waiting>Opening the article</Waiting>
    case 'failed':
      return <Failed fault={answer.fault} retry={answer.retry} />
    case 'ready':
      return (
        <Page label={answer.value.headline.value}>
          <Article article={answer.value} onChange={answer.update} mark={span} />
        </Page>
      )
  }
}
