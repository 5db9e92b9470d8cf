import { expect, it } from 'vitest'
import type { WorkerClient } from '../worker/client.ts'
import { Latest } from './latest.ts'

/** A worker that answers when it is told to, and what it was told to end. */
function worker() {
  const answers = new Map<number, (reply: unknown) => void>()
  const ended: number[] = []
  let last = 0
  const client = {
    ask: () => {
      const id = ++last
      return { id, answer: new Promise((resolve) => answers.set(id, resolve)) }
    },
    abort: (id: number) => ended.push(id),
  } as unknown as Pick<WorkerClient, 'ask' | 'abort'>
  return { client, ended, answer: (id: number) => answers.get(id)?.(`answer ${String(id)}`) }
}

const sought = { query: 'ferry', order: 'relevance', from: 0, limit: 20, within: null } as const
const passage = { article: 'a'.repeat(32), span: { start: 0, end: 40 } }

it('ends what was asked before, of its own kind alone', async () => {
  const { client, ended, answer } = worker()
  const latest = new Latest(client)
  const first = latest.ask('search', sought)
  const other = latest.ask('findPassage', passage)
  expect(ended).toEqual([])
  const second = latest.ask('search', sought)
  expect(ended).toEqual([1])
  for (const id of [1, 2, 3]) answer(id)
  expect(await Promise.all([first, other, second])).toEqual(['answer 1', 'answer 2', 'answer 3'])
})

it('ends nothing that has its answer, and all that has none when it is told to', async () => {
  const { client, ended, answer } = worker()
  const latest = new Latest(client)
  const first = latest.ask('search', sought)
  answer(1)
  await first
  void latest.ask('search', sought)
  void latest.ask('findPassage', passage)
  expect(ended).toEqual([])
  latest.stop()
  expect(ended).toEqual([2, 3])
})

it('goes on waiting for the last where the one before is answered late', async () => {
  const { client, ended, answer } = worker()
  const latest = new Latest(client)
  const first = latest.ask('search', sought)
  void latest.ask('search', sought)
  answer(1)
  await first
  latest.stop()
  expect(ended).toEqual([1, 2])
})
