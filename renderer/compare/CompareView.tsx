import { useAnswer } from '../state/use-answer.ts'
import { useMarkingRead } from '../state/use-marking-read.ts'
import { Failed } from '../ui/Placard.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { Pair } from './Pair.tsx'

interface CompareViewProps {
  /** The articles that stand in the left and in the right column. */
  readonly a: string
  readonly b: string
}

/** Two reports side by side with the passages that they share. */
export function CompareView({ a, b }: CompareViewProps) {
  const answer = useAnswer(`${a} ${b}`, () => window.crossread.comparePair({ a, b }))
  useMarkingRead(answer.state === 'ready' ? [answer.value.a, answer.value.b] : [])
  switch (answer.state) {
    case 'loading':
      return <Waiting>Finding what the two reports share</Waiting>
    case 'failed':
      return <Failed fault={answer.fault} retry={answer.retry} />
    case 'ready':
      return <Pair pair={answer.value} />
  }
}
