import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Request } from '../../../shared/ipc.ts'
import { useLibrary } from '../../state/library.ts'
import { useNotice } from '../../state/notice.ts'
import { storyOfTexts } from '../story.fixture.ts'
import { useStoryComparison } from './use-story-comparison.ts'

type Asked = Request<'compareStory'>

const FAULT = { code: 'internal', message: 'It broke.', recovery: 'Try again.' } as const

let asked: (Asked & { readonly answer: (reply: unknown) => void })[]
let stopped: string[]

beforeEach(() => {
  asked = []
  stopped = []
  useLibrary.setState(useLibrary.getInitialState())
  vi.stubGlobal('crossread', {
    compareStory: (request: Asked) =>
      new Promise((resolve) => {
        asked.push({ ...request, answer: resolve })
      }),
    stopComparing: (name: string) => {
      stopped.push(name)
      return Promise.resolve({ ok: true, value: null })
    },
  })
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function comparison(others: readonly string[] = ['post0', 'times0']) {
  const hook = renderHook(({ others }) => useStoryComparison('courier0', others), { initialProps: { others } })
  const wants: (() => void)[] = []
  return {
    ...hook,
    state: () => hook.result.current.answer.state,
    want: () => {
      act(() => {
        wants.push(hook.result.current.want())
      })
    },
    leave: () => {
      act(() => {
        wants.pop()?.()
      })
    },
  }
}

async function answer(pairs: Asked['pairs'], reply: unknown = { ok: true, value: storyOfTexts(undefined, pairs) }) {
  await act(async () => {
    asked.findLast((each) => each.pairs === pairs)?.answer(reply)
    await Promise.resolve()
  })
}

/** Of more than two reports the base beside each other one comes first. */
async function answerWhole() {
  await answer('base')
  await answer('all')
}

it('asks for nothing until something wants it, then once for all that do, and for the rest once the base has come', async () => {
  const story = comparison()
  const before = asked.length
  story.want()
  story.want()
  story.leave()
  const first = asked.map(({ pairs }) => pairs)
  await answer('base')
  expect([before, first, asked.map(({ pairs }) => pairs), stopped]).toEqual([0, ['base'], ['base', 'all'], []])
})

it('stays over a change of what wants it, and is not asked for again once it has come', async () => {
  const story = comparison()
  story.want()
  await answerWhole()
  story.leave()
  story.rerender({ others: ['times0', 'post0'] })
  story.want()
  expect([asked.length, stopped, story.state()]).toEqual([2, [], 'ready'])
})

it('is ended when nothing wants it any more before it has come, or when the view is left', async () => {
  const story = comparison()
  story.want()
  await answer('base')
  story.leave()
  const [, all] = asked
  const ended = [...stopped]
  story.want()
  story.unmount()
  expect([ended, stopped.length, new Set(stopped).size]).toEqual([[all?.asked], 3, 3])
})

it('asks one question of two reports', async () => {
  const story = comparison(['post0'])
  story.want()
  await answer('all')
  expect([asked.map(({ pairs }) => pairs), story.state()]).toEqual([['all'], 'ready'])
})

it('asks again when something else is said of passages, and shows what came before until all of it has come', async () => {
  const story = comparison()
  story.want()
  await answerWhole()
  const first = story.result.current.answer
  act(() => {
    useLibrary.setState({ passages: 1 })
  })
  await answer('base')
  expect([asked.length, story.result.current.answer]).toEqual([4, first])
  await answer('all')
  expect([story.state(), story.result.current.answer === first]).toEqual(['ready', false])
})

it('says what went wrong, and asks again', async () => {
  const story = comparison()
  story.want()
  await answer('base')
  await answer('all', { ok: false, fault: FAULT })
  const { answer: failed } = story.result.current
  act(() => {
    if (failed.state === 'failed') failed.retry()
  })
  await answer('all')
  expect([failed.state, story.state()]).toEqual(['failed', 'ready'])
})

it('keeps what came before where it cannot be asked again, and tells the person', async () => {
  const story = comparison()
  story.want()
  await answerWhole()
  const first = story.result.current.answer
  act(() => {
    useLibrary.setState({ passages: 1 })
  })
  await answer('base')
  await answer('all', { ok: false, fault: FAULT })
  expect([story.result.current.answer, useNotice.getState().fault]).toEqual([first, FAULT])
})

it('keeps the answers of the last few comparisons', async () => {
  const story = comparison()
  story.want()
  await answerWhole()
  for (const other of ['b', 'c', 'd', 'e']) {
    story.rerender({ others: [other] })
    await answer('all')
  }
  const many = asked.length
  story.rerender({ others: ['e'] })
  story.rerender({ others: ['post0', 'times0'] })
  expect([many, asked.length]).toEqual([6, 8])
})

it('says so where the rest does not come after the base has, and asks for it again', async () => {
  const story = comparison()
  story.want()
  await answer('base')
  const partly = story.result.current.answer
  await answer('all', { ok: false, fault: FAULT })
  const { answer: failed } = story.result.current
  act(() => {
    if (failed.state === 'failed') failed.retry()
  })
  await answer('all')
  expect([partly.state === 'ready' && partly.whole, failed.state, story.state()]).toEqual([false, 'failed', 'ready'])
})
