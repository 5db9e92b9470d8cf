import { expect, it } from 'vitest'
import type { WorkerProcess } from './client.ts'
import { startedAfter } from './started-after.ts'

it('starts the worker once the other is done, and gives it what waited, in order', async () => {
  const happened: string[] = []
  const spawn = (): WorkerProcess => {
    happened.push('started')
    return {
      postMessage: (message) => happened.push(message.type),
      onMessage: () => happened.push('heard'),
      onExit: () => happened.push('watched'),
      kill: () => happened.push('ended'),
    }
  }
  let finish: () => void = () => undefined
  const worker = startedAfter(
    new Promise<void>((resolve) => {
      finish = resolve
    }),
    spawn,
  )
  worker.onMessage(() => undefined)
  worker.onExit(() => undefined)
  worker.postMessage({ type: 'abort', id: 1 })
  await Promise.resolve()
  const before = [...happened]
  finish()
  await Promise.resolve()
  worker.postMessage({ type: 'close' })
  worker.kill()
  expect([before, happened]).toEqual([[], ['started', 'heard', 'watched', 'abort', 'close', 'ended']])
})
