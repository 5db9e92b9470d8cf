import { parentPort } from 'node:worker_threads'
import { toFault } from '../../shared/ipc/fault.ts'
import { extractHere } from '../library/extraction.ts'
import type { FromExtractor, ToExtractor } from './extract-client.ts'

// Files are hostile: they are read on a thread of their own, which can be ended when one takes too long or needs too much.
let last: Promise<void> = Promise.resolve()

parentPort?.on('message', ({ id, file }: ToExtractor) => {
  last = last.then(() => extract(id, file))
})

async function extract(id: number, file: string): Promise<void> {
  const post = (message: FromExtractor): void => parentPort?.postMessage(message)
  post({ type: 'begun', id })
  try {
    post({ type: 'done', id, extraction: await extractHere(file) })
  } catch (thrown) {
    post({ type: 'failed', id, fault: toFault(thrown) })
  }
}
