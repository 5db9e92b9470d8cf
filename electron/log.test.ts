import { readFileSync } from 'node:fs'
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as z from 'zod'
import { Log, logFileIn } from './log.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'crossread-log-'))
})
afterEach(() => rm(folder, { recursive: true }))

it('holds the latest lines within its size, and no more than two files', async () => {
  const place = path.join(folder, 'new')
  for (let start = 0; start < 3; start++) {
    const log = new Log(logFileIn(place), 2000)
    for (let line = 0; line < 200; line++) log.write(`start ${String(start)} line ${String(line)}`)
  }
  const logs = path.dirname(logFileIn(place))
  const files = (await readdir(logs)).sort()
  expect(files).toEqual(['crossread.log', 'crossread.log.1'])
  for (const file of files) expect((await stat(path.join(logs, file))).size).toBeLessThanOrEqual(2000)
  const latest = await readFile(logFileIn(place), 'utf8')
  expect(latest.trimEnd().split('\n').at(-1)).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z start 2 line 199$/)
})

it('holds nothing that would turn or clear a terminal, and no line that fills it', async () => {
  const log = new Log(logFileIn(folder), 100_000)
  log.write(`a\u001b[2Jb\u009b31m\u0007${'x'.repeat(10_000)}`)
  const text = await readFile(logFileIn(folder), 'utf8')
  expect(text).toContain('a[2Jb31mxxx')
  expect(text.length).toBeLessThan(2100)
})

it('is no fault where it cannot be written', () => {
  expect(() => {
    new Log('/dev/null/nowhere/x').write('a line')
  }).not.toThrow()
})

it('holds no word of an article, whatever goes wrong with it', async () => {
  const words = 'Zwölfkampf Brückenabsturz Quellwolke'
  const log = new Log(logFileIn(folder))
  const faults = [
    () => JSON.parse(`${words} {`) as unknown,
    () => JSON.parse(`{"headline": ${words}`) as unknown,
    () => new URL(words),
    () => readFileSync(path.join(folder, words, `${words}.txt`)),
    () => decodeURIComponent(`%${words}`),
    () => new Intl.Locale(words),
    () => z.enum(['a']).parse(words),
    () => z.strictObject({}).parse({ [words]: words }),
    () => structuredClone({ [words]: () => words }),
  ]
  for (const fault of faults) {
    try {
      fault()
    } catch (thrown) {
      log.write(`importing: ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}`)
      log.write(`could not open files: ${String(thrown)}`)
    }
  }
  const text = await readFile(logFileIn(folder), 'utf8')
  expect(text).toContain('log.test.ts')
  for (const word of words.split(' ')) expect(text).not.toContain(word)
})
