import { expect, it, vi } from 'vitest'
import { Readiness } from './readiness.ts'

/** One whose making fails so many times before it succeeds. */
function failing(times: number) {
  const make = vi.fn(() => (make.mock.calls.length <= times ? Promise.reject(new Error('full')) : Promise.resolve()))
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const knowledge = { wake: vi.fn(), rest: vi.fn() }
  return { make, readiness: new Readiness({ make, knowledge, isBusy: () => false }) }
}

it('what could not be made is made when it is asked for again, and then no more', async () => {
  const { make, readiness } = failing(2)
  const whole = vi.fn()
  void readiness.whole.then(whole)
  await expect(readiness.ready()).rejects.toThrow('full')
  await expect(readiness.during(() => Promise.resolve('done'))).rejects.toThrow('full')
  expect(whole).not.toHaveBeenCalled()
  expect(await readiness.during(() => Promise.resolve('done'))).toBe('done')
  await readiness.ready()
  expect([make.mock.calls.length, whole.mock.calls.length]).toEqual([3, 1])
  await readiness.close()
})

it('it closes where nothing could be made', async () => {
  const { readiness } = failing(Infinity)
  await expect(readiness.ready()).rejects.toThrow('full')
  await readiness.close()
})
