import { getEventListeners } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Extracted } from '../import/importer.ts'
import type { Extraction } from '../library/extraction.ts'
import { ExtractThread } from './extract-client.ts'

/**
 * Reads as the real thread does, but for files whose names say that they hang, that they need all the memory there is, that they
 * go on for ever a little at a time, or that they hang after their first article.
 */
const UNRULY = `
const { parentPort } = require('node:worker_threads')
const hang = () => { for (;;); }
parentPort.on('message', ({ type, id, source }) => {
  if (type !== 'read') return
  const { file } = source
  const post = (type, more) => parentPort.postMessage({ type, id, ...more })
  post('begun')
  if (file === 'hangs') hang()
  if (file === 'grows') for (const all = []; ; ) all.push(Array.from({ length: 1e6 }, String))
  post('opened', { original: { hash: file, size: 0, packed: null } })
  if (file === 'dribbles') { setInterval(() => post('reached', { share: 0 }), 20); return }
  if (file !== 'breaks') { post('done'); return }
  post('part', { part: { extracted: [{ place: '1', text: 'First.', stated: {} }], share: 0.5 } })
  setTimeout(hang, 50)
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
}, 60_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

const reading = (signal = new AbortController().signal, onReached: (share: number) => void = () => undefined) => ({
  signal,
  onReached,
})

async function allOf({ parts }: Extraction): Promise<Extracted[]> {
  const all: Extracted[] = []
  for await (const { extracted } of parts) all.push(...extracted)
  return all
}

it('leaves nothing on a signal when a file is read, cannot be read or is given up', async () => {
  const thread = new ExtractThread(path.join(folder, 'unruly.cjs'), { longest: 100 })
  const stop = new AbortController()
  const hangs = expect(thread.extract({ file: 'hangs' }, reading(stop.signal))).rejects.toThrow()
  await allOf(await thread.extract({ file: 'is read' }, reading(stop.signal)))
  await hangs
  const [first, second] = ['dribbles', 'waits'].map((file) => thread.extract({ file }, reading(stop.signal)))
  const [dribbles, waits] = [await first, expect(second).rejects.toThrow()]
  const asked = getEventListeners(stop.signal, 'abort').length
  stop.abort()
  await waits
  await expect(dribbles && allOf(dribbles)).rejects.toThrow()
  expect([asked, getEventListeners(stop.signal, 'abort').length]).toEqual([2, 0])
})

it('reads files, and says of each that cannot be read why', async () => {
  const thread = new ExtractThread(path.join(folder, 'extract.cjs'))
  const [good = '', bad = ''] = ['good.txt', 'bad.txt'].map((name) => path.join(folder, name))
  await writeFile(good, 'The ferry ran aground.')
  await writeFile(bad, Buffer.from([0, 1, 2, 3, 0, 0, 0, 7]))
  const first = thread.extract({ file: good }, reading())
  await expect(thread.extract({ file: bad }, reading())).rejects.toMatchObject({ fault: { code: 'binary' } })
  expect(await allOf(await first)).toEqual([{ place: null, text: 'The ferry ran aground.', stated: {} }])
})

it('reads bytes that are in no file', async () => {
  const thread = new ExtractThread(path.join(folder, 'extract.cjs'), { stays: false })
  const bytes = Buffer.from('<!doctype html><title>Ferry</title><p>The ferry ran aground before dawn.</p>')
  const extraction = await thread.extract({ name: 'pasted.html', bytes }, reading())
  expect(await allOf(extraction)).toMatchObject([{ text: 'Ferry\n\nThe ferry ran aground before dawn.' }])
})

it('gives a file of many articles by parts, in order, none lost, and says how far it is', async () => {
  const thread = new ExtractThread(path.join(folder, 'extract.cjs'))
  const file = path.join(folder, 'many.jsonl')
  const lines = Array.from({ length: 1000 }, (_, at) => JSON.stringify({ id: at, text: `Report ${at}.` }))
  await writeFile(file, lines.join('\n'))
  const { parts, original } = await thread.extract({ file }, reading())
  const sizes: number[] = []
  const places: (string | null)[] = []
  for await (const { extracted, share } of parts) {
    sizes.push(extracted.length)
    places.push(...extracted.map(({ place }) => place))
    expect(Math.abs(share - places.length / 1000)).toBeLessThan(0.05)
  }
  expect([places, Math.max(...sizes) <= 64, original.packed !== null]).toEqual([
    lines.map((_, at) => `${at}`),
    true,
    true,
  ])
})

it('gives what a file held before it could not be read further', async () => {
  const thread = new ExtractThread(path.join(folder, 'unruly.cjs'), { longest: 300 })
  const { parts } = await thread.extract({ file: 'breaks' }, reading())
  const seen: Extracted[] = []
  const going = (async () => {
    for await (const { extracted } of parts) seen.push(...extracted)
  })()
  await expect(going).rejects.toMatchObject({ fault: { code: 'too-slow' } })
  expect(seen).toMatchObject([{ text: 'First.' }])
})

it('does not count the time for which a file waits until what it gave is taken', async () => {
  const thread = new ExtractThread(path.join(folder, 'extract.cjs'), { longest: 200 })
  const file = path.join(folder, 'waits.jsonl')
  const lines = Array.from({ length: 400 }, (_, at) => JSON.stringify({ id: at, text: `Report ${at}.` }))
  await writeFile(file, lines.join('\n'))
  let count = 0
  const { parts } = await thread.extract({ file }, reading())
  for await (const { extracted } of parts) {
    // Longer than reading may stand still: what is timed is the reading.
    if (count === 0) await new Promise((resolve) => setTimeout(resolve, 600))
    count += extracted.length
  }
  expect(count).toBe(400)
})

it('ends a file that goes on for ever, however little it stands still', async () => {
  const thread = new ExtractThread(path.join(folder, 'unruly.cjs'), { longest: 10_000, longestWhole: 400 })
  const extraction = await thread.extract({ file: 'dribbles' }, reading())
  await expect(allOf(extraction)).rejects.toMatchObject({ fault: { code: 'too-slow' } })
})

it('ends a file that takes too long, and reads those that wait behind it', async () => {
  const thread = new ExtractThread(path.join(folder, 'unruly.cjs'), { longest: 300 })
  const [first, hangs, last] = ['first', 'hangs', 'last'].map((file) => thread.extract({ file }, reading()))
  await expect(hangs).rejects.toMatchObject({ fault: { code: 'too-slow' } })
  expect([(await first)?.original.hash, (await last)?.original.hash]).toEqual(['first', 'last'])
})

it('ends a file that needs too much memory, and reads those that wait behind it', async () => {
  const thread = new ExtractThread(path.join(folder, 'unruly.cjs'), { longest: 60_000, mostMemory: 64 })
  const [grows, last] = ['grows', 'last'].map((file) => thread.extract({ file }, reading()))
  await expect(grows).rejects.toMatchObject({ fault: { code: 'too-large' } })
  expect((await last)?.original.hash).toBe('last')
}, 30_000)

it('ends at once what nobody waits for any more, be it begun or not, and reads the rest', async () => {
  const thread = new ExtractThread(path.join(folder, 'unruly.cjs'), { longest: 60_000 })
  const stop = new AbortController()
  const hangs = thread.extract({ file: 'hangs' }, reading(stop.signal))
  const behind = thread.extract({ file: 'first' }, reading(stop.signal))
  const last = thread.extract({ file: 'last' }, reading())
  setTimeout(() => {
    stop.abort()
  }, 200)
  await expect(hangs).rejects.toMatchObject({ fault: { code: 'stopped' } })
  await expect(behind).rejects.toMatchObject({ fault: { code: 'stopped' } })
  expect((await last).original.hash).toBe('last')
})
