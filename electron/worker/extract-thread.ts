import { parentPort } from 'node:worker_threads'
import { toFault } from '../../shared/ipc/fault.ts'
import { extractHere } from '../library/extract-here.ts'
import { AHEAD } from './extract-client.ts'
import type { FromExtractor, ToExtractor } from './extract-client.ts'

// Files are hostile: they are read on a thread of their own, which can be ended when one takes too long or needs too much.

/** How often it is told how far a file is read, in milliseconds. */
const REACHED_INTERVAL = 100

/** A file that was asked for: how many parts of it may still be sent, and whether it is still wanted. */
class Asked {
  readonly abort = new AbortController()
  #parts = AHEAD
  #wake: () => void = () => undefined

  allow(): void {
    this.#parts++
    this.#wake()
  }

  drop(): void {
    this.abort.abort()
    this.#wake()
  }

  /** Resolves when another part may be sent, or none is wanted. */
  async turn(): Promise<void> {
    while (this.#parts === 0 && !this.abort.signal.aborted) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
    this.#parts--
  }
}

const all = new Map<number, Asked>()
let last: Promise<void> = Promise.resolve()

parentPort?.on('message', (message: ToExtractor) => {
  switch (message.type) {
    case 'read':
      all.set(message.id, new Asked())
      last = last.then(() => extract(message))
      return
    case 'more':
      all.get(message.id)?.allow()
      return
    case 'drop':
      all.get(message.id)?.drop()
  }
})

async function extract({ id, source }: Extract<ToExtractor, { type: 'read' }>): Promise<void> {
  const post = (message: FromExtractor): void => parentPort?.postMessage(message)
  const asked = all.get(id)
  if (asked === undefined || asked.abort.signal.aborted) {
    all.delete(id)
    return
  }
  const { signal } = asked.abort
  post({ type: 'begun', id })
  let told = performance.now()
  const onReached = (share: number): void => {
    const now = performance.now()
    if (now - told < REACHED_INTERVAL) return
    told = now
    post({ type: 'reached', id, share })
  }
  try {
    const { original, parts } = await extractHere(source, { signal, onReached })
    post({ type: 'opened', id, original })
    for await (const part of parts) {
      await asked.turn()
      post({ type: 'part', id, part })
    }
    post({ type: 'done', id })
  } catch (thrown) {
    post({ type: 'failed', id, fault: toFault(thrown) })
  } finally {
    all.delete(id)
  }
}
