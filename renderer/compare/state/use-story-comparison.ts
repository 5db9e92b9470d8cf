import { useCallback, useEffect, useState } from 'react'
import type { StoryComparison } from '../../../shared/ipc.ts'
import { askStory } from '../../state/ask-stoppably.ts'
import { notify } from '../../state/notice.ts'
import { useAnswer } from '../../state/use-answer.ts'
import type { AskedStory, StoryAnswer, StoryReady } from './story-context.ts'
import { useSaid } from './use-said.ts'

/** `said`: what was said of passages and articles when it was asked for. */
interface Held {
  readonly said: string
  readonly answer: StoryReady
}

/** So many answers are kept: of the pair, and of the columns that the person goes back and forth between. */
const MOST_HELD = 4

/**
 * Asks what the reports of a comparison say alike as soon as anything in the view wants it, once for all that do, and ends the question
 * when nothing wants it any more. The base beside each other report is asked for first, and is shown until every two were compared. It is
 * asked again when the person says something else of passages, or what stands in the articles is not as it was; until all of that comes
 * the whole answer of before stands, and where it cannot come the person is told.
 */
export function useStoryComparison(base: string, others: readonly string[]): AskedStory {
  const said = useSaid([base, ...others])
  const [wanting, setWanting] = useState(0)
  const [answers, setAnswers] = useState<ReadonlyMap<string, Held>>(new Map())
  // The order of the others tells nothing: each mode has its own.
  const reports = [base, ...others.toSorted()].join(' ')
  const held = answers.get(reports)
  const isKnown = held?.said === said && held.answer.whole
  const key = wanting === 0 || isKnown ? null : `${said} ${reports}`
  // Of two reports the base beside each other one is all.
  const first = useAnswer(others.length > 1 ? key : null, (signal) =>
    askStory({ base, others: [...others], pairs: 'base' }, signal),
  )
  const isFirst = others.length > 1 && first.state === 'loading'
  const all = useAnswer(isFirst ? null : key, (signal) => askStory({ base, others: [...others], pairs: 'all' }, signal))
  const want = useCallback(() => {
    setWanting((many) => many + 1)
    return () => {
      setWanting((many) => many - 1)
    }
  }, [])

  const answer = answerOf(first, all)
  // What is not whole is nothing to go on with: whoever waits for the rest would wait for ever.
  const isStanding = held !== undefined && (held.answer.whole || answer.state !== 'failed')
  const fault = answer.state === 'failed' && isStanding ? answer.fault : null
  useEffect(() => {
    if (fault !== null) notify(fault)
  }, [fault])
  // Less than what is there already is no answer to wait with.
  const isMore = answer.state === 'ready' && (answer.whole || held?.answer.whole !== true)
  if (!isMore) return { answer: isStanding ? held.answer : answer, want }
  if (held?.answer.comparison !== answer.comparison) {
    const rest = [...answers].filter(([each]) => each !== reports)
    setAnswers(new Map([...rest, [reports, { said, answer }] as const].slice(-MOST_HELD)))
  }
  return { answer, want }
}

type Asked = ReturnType<typeof useAnswer<StoryComparison>>

function answerOf(first: Asked, all: Asked): StoryAnswer {
  if (all.state === 'ready') return { state: 'ready', comparison: all.value, whole: true }
  if (all.state === 'failed') return all
  if (first.state === 'ready') return { state: 'ready', comparison: first.value, whole: false }
  return first.state === 'loading' ? all : first
}
