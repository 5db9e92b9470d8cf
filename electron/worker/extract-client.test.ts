import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ExtractThread } from './extract-client.ts'

/** Reads as the real thread does, but for files whose names say that they hang or that they need all the memory there is. */
const UNRULY = `
const { parentPort } = require('node:worker_threads')
parentPort.on('message', ({ id, file }) => {
  parentPort.postMessage({ type: 'begun', id })
  if (file === 'hangs') for (;;);
  if (file === 'grows') for (const all = []; ; ) all.push(Array.from({ length: 1e6 }, String))
  parentPort.postMessage({ type: 'done', id, extraction: { original: { hash: file, size: 0, packed: null }, extracted: [] } })
})`

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'crossread-extract-'))
  await writeFile(path.join(folder, 'unruly.cjs'), UNRULY)
  await build({
    entryPoints: [path.join(import.meta.dirname, 'extract-thread.ts')],
    outfile: path.join(folder, 'extract.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['@photostructure/sqlite'],
    logLevel: 'error',
  })
})

afterAll(() => rm(folder, { recursive: true, force: true }))

it('reads files, and says of each that cannot be read why', async () => {
  const thread = new ExtractThread(path.join(folder, 'extract.cjs'))
  const [good, bad] = ['good.txt', 'bad.txt'].map((name) => path.join(folder, name))
  await writeFile(good ?? '', 'The ferry ran aground.')
  await writeFile(bad ?? '', Buffer.from([0, 1, 2, 3, 0, 0, 0, 7]))
  const reading = thread.extract(good ?? '')
  await expect(thread.extract(bad ?? '')).rejects.toMatchObject({ fault: { code: 'binary' } })
  expect((await reading).extracted).toEqual([{ place: null, text: 'The ferry ran aground.', stated: {} }])
})

it('ends a file that takes too long, and reads those that wait behind it', async () => {
  const thread = new ExtractThread(path.join(folder, 'unruly.cjs'), 300)
  const [first, hangs, last] = ['first', 'hangs', 'last'].map((file) => thread.extract(file))
  await expect(hangs).rejects.toMatchObject({ fault: { code: 'too-slow' } })
  expect([(await first)?.original.hash, (await last)?.original.hash]).toEqual(['first', 'last'])
})

it('ends a file that needs too much memory, and reads those that wait behind it', async () => {
  const thread = new ExtractThread(path.join(folder, 'unruly.cjs'), 60_000, 64)
  const [grows, last] = ['grows', 'last'].map((file) => thread.extract(file))
  await expect(grows).rejects.toMatchObject({ fault: { code: 'too-large' } })
  expect((await last)?.original.hash).toBe('last')
})
