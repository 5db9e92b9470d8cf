import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { testFolder } from './archive-fixture.ts'
import { FailureMemory } from './failure-memory.ts'

const hour = 60 * 60_000

it('remembers a failure for a day, of the same thing alone, until told to forget', () => {
  const cache = join(testFolder(), 'not', 'there', 'yet')
  let now = 1_000
  const memory = new FailureMemory(cache, () => now)
  expect(memory.recall('45')).toBeUndefined()
  memory.remember('45', 'no network')
  now += 23 * hour
  expect([memory.recall('45'), memory.recall('46')]).toEqual(['no network', undefined])
  now += hour
  expect(memory.recall('45')).toBeUndefined()
  memory.remember('45', 'still none')
  memory.forget()
  expect(memory.recall('45')).toBeUndefined()
})

it('takes a broken memory and a clock set back for none', () => {
  const cache = testFolder()
  const later = new FailureMemory(cache, () => 48 * hour)
  later.remember('45', 'no network')
  expect(new FailureMemory(cache, () => 0).recall('45')).toBeUndefined()
  writeFileSync(join(cache, 'failed-download.json'), '{"of":')
  expect(later.recall('45')).toBeUndefined()
})
