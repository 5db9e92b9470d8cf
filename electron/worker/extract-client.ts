import { Worker } from 'node:worker_threads'
import { FaultError } from '../../shared/ipc/fault.ts'
import type { Fault } from '../../shared/ipc/fault.ts'
import { LONGEST_READ } from '../import/limits.ts'
import type { Extraction } from '../library/extraction.ts'

export interface ToExtractor {
  readonly id: number
  readonly file: string
}

export type FromExtractor =
  | { readonly type: 'begun'; readonly id: number }
  | { readonly type: 'done'; readonly id: number; readonly extraction: Extraction }
  | { readonly type: 'failed'; readonly id: number; readonly fault: Fault }

interface Asked {
  readonly file: string
  readonly resolve: (extraction: Extraction) => void
  readonly reject: (error: FaultError) => void
}

/** The most that the thread's JavaScript may hold, in megabytes: several times what any file within the limits needs. */
const MOST_MEMORY = 1024

/** Reads files on another thread, one after the other. A file that takes too long or needs too much fails alone. */
export class ExtractThread {
  readonly #script: string
  readonly #longest: number
  readonly #mostMemory: number
  readonly #asked = new Map<number, Asked>()
  #thread: Worker | null = null
  #begun: { readonly id: number; readonly deadline: NodeJS.Timeout } | null = null
  #nextId = 1

  /** `script`: what runs on the thread; `longest`: milliseconds that a file may take; `mostMemory`: megabytes. */
  constructor(script: string, longest = LONGEST_READ, mostMemory = MOST_MEMORY) {
    this.#script = script
    this.#longest = longest
    this.#mostMemory = mostMemory
  }

  /** Rejects with a FaultError. */
  extract(file: string): Promise<Extraction> {
    return new Promise((resolve, reject) => {
      const id = this.#nextId++
      this.#asked.set(id, { file, resolve, reject })
      // It keeps a process alive only while it is waited for.
      this.#running().ref()
      this.#running().postMessage({ id, file } satisfies ToExtractor)
    })
  }

  #running(): Worker {
    if (this.#thread !== null) return this.#thread
    const thread = new Worker(this.#script, { resourceLimits: { maxOldGenerationSizeMb: this.#mostMemory } })
    thread.on('message', (message: FromExtractor) => {
      this.#heard(message)
    })
    // Whatever ended it, running out of memory above all, it ended while it read the file that it had begun.
    thread.on('error', () => {
      this.#lose(thread, tooMuch())
    })
    thread.on('exit', () => {
      this.#lose(thread, tooMuch())
    })
    this.#thread = thread
    return thread
  }

  #heard(message: FromExtractor): void {
    if (message.type === 'begun') {
      const deadline = setTimeout(() => {
        const thread = this.#thread
        if (thread === null) return
        this.#lose(thread, tooSlow(this.#longest))
        void thread.terminate()
      }, this.#longest)
      this.#begun = { id: message.id, deadline }
      return
    }
    this.#end()
    const asked = this.#asked.get(message.id)
    this.#asked.delete(message.id)
    if (this.#asked.size === 0) this.#thread?.unref()
    if (message.type === 'done') asked?.resolve(message.extraction)
    else asked?.reject(new FaultError(message.fault.code, message.fault.message, message.fault.recovery))
  }

  /** Fails the file that the thread had begun, and has another thread read those that it had not. */
  #lose(thread: Worker, error: FaultError): void {
    if (this.#thread !== thread) return
    this.#thread = null
    const begun = this.#end()
    if (begun !== undefined) {
      this.#asked.get(begun)?.reject(error)
      this.#asked.delete(begun)
    }
    for (const [id, { file }] of this.#asked) this.#running().postMessage({ id, file } satisfies ToExtractor)
  }

  #end(): number | undefined {
    const begun = this.#begun
    if (begun === null) return undefined
    clearTimeout(begun.deadline)
    this.#begun = null
    return begun.id
  }
}

function tooSlow(longest: number): FaultError {
  return new FaultError(
    'too-slow',
    `This file takes longer than ${longest / 1000} seconds to read.`,
    'Save the article as plain text and open that.',
  )
}

function tooMuch(): FaultError {
  return new FaultError(
    'too-large',
    'This file needs more memory than Crossread gives to one file.',
    'Split it into articles and open those.',
  )
}
