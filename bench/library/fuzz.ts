import { fork } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { LONGEST_READ } from '../../electron/import/limits.ts'
import { WorkerClient } from '../../electron/worker/client.ts'
import type { WorkerProcess } from '../../electron/worker/client.ts'
import type { FromWorker } from '../../electron/worker/protocol.ts'
import { EVERYTHING } from '../../shared/ipc/list.ts'
import { Draw } from '../derived/draw.ts'
import { bundle } from './bundle.ts'
import { fuzzedFiles } from './fuzz-files.ts'

/** How much longer than a file may be read it may take until it is answered, in milliseconds: its text is taken in after that. */
const AND_TAKEN_IN = 20_000

/** What came of a number of damaged files. */
export interface FuzzOutcome {
  readonly files: number
  /** Files of which something came in, and those refused with a reason. */
  readonly added: number
  readonly refused: number
  /** The longest that one took, in milliseconds, and how many were ended because they took too long to read. */
  readonly longest: number
  readonly tooSlow: number
  readonly articles: number
  /** What should not have happened, in words, each with the name of the file. */
  readonly wrong: readonly string[]
}

/**
 * Reads damaged files into a library, as the app does: by the worker, in a process of its own, and its thread. `folder`: an empty
 * one, in which the files are left.
 */
export async function fuzz(folder: string, count: number, seed: number): Promise<FuzzOutcome> {
  const [worker, thread] = [path.join(folder, 'worker.mjs'), path.join(folder, 'thread.mjs')]
  await bundle('bench/library/worker.ts', worker)
  await bundle('electron/worker/extract-thread.ts', thread)
  const [files, samples] = [path.join(folder, 'files'), path.join(folder, 'samples')]
  for (const place of [files, samples]) mkdirSync(place)
  const open = { folder: path.join(folder, 'library'), samples }
  const outcome = { files: count, added: 0, refused: 0, longest: 0, tooSlow: 0, articles: 0, wrong: [] as string[] }
  const clientOf = (): WorkerClient =>
    new WorkerClient({
      spawn: () => processOf(worker, thread),
      onRestart: () => outcome.wrong.push('the worker was lost'),
      onChange: () => undefined,
      onDue: () => undefined,
      onFolders: () => undefined,
      log: () => undefined,
    })
  const client = clientOf()
  await client.ask('open', open).answer
  for (const { name, bytes } of fuzzedFiles(count, new Draw(seed))) {
    const file = path.join(files, name)
    writeFileSync(file, bytes)
    const began = performance.now()
    try {
      const { added, duplicates, problems } = await client.ask('add', [file]).answer
      if (added.length + duplicates.length > 0) outcome.added++
      else if (problems.length > 0) outcome.refused++
      else outcome.wrong.push(`${name}: no answer`)
      for (const { fault } of problems) {
        if (fault.code === 'too-slow') outcome.tooSlow++
        if (fault.code === 'internal') outcome.wrong.push(`${name}: ${fault.message}`)
      }
    } catch (thrown) {
      outcome.wrong.push(`${name}: ${String(thrown)}`)
      await client.ask('open', open).answer.catch(() => undefined)
    }
    const took = performance.now() - began
    outcome.longest = Math.max(outcome.longest, took)
    if (took > LONGEST_READ + AND_TAKEN_IN) outcome.wrong.push(`${name}: took ${Math.round(took)} ms`)
  }
  const { articles } = await client.ask('list', EVERYTHING).answer
  await client.close()
  // It must open again, with all that was in it.
  const again = clientOf()
  const { recovery } = await again.ask('open', open).answer
  const there = await again.ask('list', EVERYTHING).answer
  await again.close()
  if (recovery !== null || there.articles !== articles) outcome.wrong.push('the library is not as it was')
  return { ...outcome, articles }
}

function processOf(worker: string, thread: string): WorkerProcess {
  const child = fork(worker, [thread], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  return {
    postMessage: (message) => {
      child.send(message)
    },
    onMessage: (listener) =>
      child.on('message', (message) => {
        // Only our own worker holds the other end.
        listener(message as FromWorker)
      }),
    onExit: (listener) => child.once('exit', listener),
    kill: () => child.kill(),
  }
}
