import { EventEmitter } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { deserialize, serialize } from 'node:v8'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { VERBS } from '../../shared/ipc/names.ts'
import type { Verb } from '../../shared/ipc/names.ts'
import { extractHere } from '../library/extract-here.ts'
import type { KeepWork } from '../worker/keeping.ts'
import type { FromWorker, ToWorker } from '../worker/protocol.ts'
import { serve } from '../worker/serve.ts'
import { APP_ORIGIN } from './guard.ts'
import { fitting, shapeOf } from './request-shape.fixture.ts'

/** Requests a verb. They all reach the library, so that each takes milliseconds. */
const RUNS = Number(process.env['CROSSREAD_FUZZ'] ?? 800) / 40

const copy = <T>(value: T): T => deserialize(serialize(value)) as T

/** The worker, in this process, over a line that copies as the real one does. */
function fork(): EventEmitter & { postMessage: (message: ToWorker) => void; kill: () => void } {
  const child = new EventEmitter()
  const inside = new EventEmitter()
  const port = {
    send: (message: FromWorker) => child.emit('message', copy(message)),
    receive: (listener: (message: ToWorker) => void) => inside.on('message', listener),
  }
  const keep: KeepWork = () => Promise.reject(new Error('nothing is chosen in this test'))
  serve(port, extractHere, keep, () => child.emit('exit'))
  return Object.assign(child, {
    postMessage: (message: ToWorker) => setImmediate(() => inside.emit('message', copy(message))),
    kill: () => undefined,
  })
}

const cancelled = () => Promise.resolve({ canceled: true, filePaths: [], filePath: '' })
// Of Electron only what stands at its edge is here: the process of the worker, the system's dialogs and its clipboard.
vi.mock('electron', () => ({
  app: { getPath: () => os.tmpdir() },
  clipboard: { writeText: () => undefined },
  dialog: { showOpenDialog: cancelled, showSaveDialog: cancelled },
  ipcMain: { handle: () => undefined },
  shell: { showItemInFolder: () => undefined },
  utilityProcess: { fork },
}))
const { LibraryService } = await import('../library/service.ts')
const { handlersFor } = await import('./handlers.ts')
const { answer } = await import('./main-wire.ts')

const SEEDS = path.resolve(import.meta.dirname, '../../seeds')
const sender = { id: 7, copy: () => undefined, paste: () => undefined }
const OURS = { senderFrame: { parent: null, origin: APP_ORIGIN }, sender }
const EVERYTHING = { order: 'added', grouped: false, outlets: [], read: 'all', since: null, until: null, tags: [] }

let folder = ''
let library: InstanceType<typeof LibraryService>
let texts: unknown[] = []
let ids: string[] = []
const lines: string[] = []

function begin(): void {
  const options = { script: '', folder: path.join(folder, 'library'), samples: SEEDS, broadcast: () => undefined }
  library = new LibraryService({ ...options, canWait: false, log: (line) => lines.push(line) })
}

function ask(verb: Verb, payload: unknown) {
  const handlers = handlersFor(library, () => undefined)
  return answer(verb, OURS, copy(payload), {
    handlers,
    windows: new Set([7]),
    log: (line) => lines.push(line),
    checkReplies: true,
  })
}

/** What the samples say, whatever was done to the library around them. */
async function textsOf(articles: readonly string[]): Promise<unknown[]> {
  const read: unknown[] = []
  for (const id of articles) {
    const reply = await ask('readArticle', id)
    read.push(reply.ok ? (reply.value as { text: string }).text : reply)
  }
  return read
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'crossread-fuzz-'))
  begin()
  await library.opened
  const list = await ask('listLibrary', EVERYTHING)
  ids = list.ok ? [...new Set((list.value as { stories: string }).stories.match(/[0-9a-f]{32}/g))] : []
  texts = await textsOf(ids)
})
afterAll(async () => {
  await library.close()
  await rm(folder, { recursive: true, force: true })
})

/** Nothing that is on this machine is read in. */
function isSafe(verb: Verb, payload: unknown): boolean {
  return verb !== 'addFiles' || !(payload as string[]).some((file) => existsSync(path.resolve(file)))
}

it('there are articles to ask for', () => {
  expect(ids).toHaveLength(4)
})

describe.each(VERBS)('what a library answers to %s', (verb) => {
  it('was foreseen, whatever is asked', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fitting(shapeOf(verb), ids), async (payload) => {
        if (!isSafe(verb, payload)) return
        const reply = await ask(verb, payload)
        if (!reply.ok) expect(reply.fault.code, lines.at(-1)).not.toMatch(/^(internal|worker-lost)$/)
      }),
      { numRuns: RUNS, seed: 20_220_330 },
    )
  })
})

it('the library is whole afterwards, and says what it said', { timeout: 300_000 }, async () => {
  await library.close()
  begin()
  expect((await library.opened).recovery).toBeNull()
  // What was taken out of it on the way is still there.
  await ask('removeArticles', { articles: ids, removed: false })
  expect(await textsOf(ids)).toEqual(texts)
  expect(await ask('listLibrary', EVERYTHING)).toMatchObject({ ok: true })
})
