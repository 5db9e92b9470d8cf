import { expect, it } from 'vitest'
import { Stoppable } from './stoppable.ts'

/** Work that runs until it is stopped. */
const endless = (signal: AbortSignal): Promise<string> =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => {
      resolve('stopped')
    })
  })

it('stops what runs under a name, and nothing else', async () => {
  const running = new Stoppable()
  const asked = [running.run('a', endless), running.run('b', endless)]
  running.stop('c')
  running.stop('b')
  expect(await Promise.race(asked.map((each, at) => each.then(() => at)))).toBe(1)
  running.stop('a')
  expect(await Promise.all(asked)).toEqual(['stopped', 'stopped'])
})

it('lets a name be used again once its work has ended, and not before', async () => {
  const running = new Stoppable()
  const first = running.run('a', endless)
  await expect(running.run('a', endless)).rejects.toMatchObject({ fault: { code: 'bad-request' } })
  running.stop('a')
  await first
  await expect(running.run('a', () => Promise.reject(new Error('it broke')))).rejects.toThrow('it broke')
  expect(await running.run('a', () => Promise.resolve('again'))).toBe('again')
})
