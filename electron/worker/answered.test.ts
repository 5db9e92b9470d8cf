import { expect, it } from 'vitest'
import { answered } from './answered.ts'

/** A worker that answers when the test does, and what it was told to end. */
function worker() {
  const ended: number[] = []
  let settle: (value: null) => void = () => undefined
  const answer = new Promise<null>((resolve) => {
    settle = resolve
  })
  const client = {
    ask: () => ({ id: 7, answer }),
    abort: (id: number) => {
      ended.push(id)
    },
  } as unknown as Parameters<typeof answered>[0]
  return { client, ended, settle }
}

it('tells the worker that nobody waits any more, whenever that is', async () => {
  const [before, meanwhile, after] = [worker(), worker(), worker()]
  const aborts = [new AbortController(), new AbortController(), new AbortController()]
  aborts[0]?.abort()
  const answers = [before, meanwhile, after].map(({ client }, at) =>
    answered(client, 'dropBackup', null, aborts[at]?.signal),
  )
  aborts[1]?.abort()
  for (const { settle } of [before, meanwhile, after]) settle(null)
  await Promise.all(answers)
  aborts[2]?.abort()
  expect([before.ended, meanwhile.ended, after.ended]).toEqual([[7], [7], []])
})
