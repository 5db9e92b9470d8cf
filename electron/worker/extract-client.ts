import { Worker } from 'node:worker_threads'
import { FaultError } from '../../shared/ipc/fault.ts'
import type { Fault } from '../../shared/ipc/fault.ts'
import { LONGEST_READ, LONGEST_WHOLE } from '../import/limits.ts'
import { stopped } from '../library/extraction.ts'
import type { Extraction, Part, Reading, ToRead } from '../library/extraction.ts'
import type { Original } from '../library/store/originals.ts'

export type ToExtractor =
  | { readonly type: 'read'; readonly id: number; readonly source: ToRead }
  /** Another part of the file may be sent. */
  | { readonly type: 'more'; readonly id: number }
  /** Nothing more of the file is wanted. */
  | { readonly type: 'drop'; readonly id: number }

export type FromExtractor =
  | { readonly type: 'begun'; readonly id: number }
  | { readonly type: 'reached'; readonly id: number; readonly share: number }
  | { readonly type: 'opened'; readonly id: number; readonly original: Original }
  | { readonly type: 'part'; readonly id: number; readonly part: Part }
  | { readonly type: 'done'; readonly id: number }
  | { readonly type: 'failed'; readonly id: number; readonly fault: Fault }

/** How many parts of a file are sent before the first of them is taken: a file of very many is never here whole. */
export const AHEAD = 2

/** The limits of the thread, for tests to be shorter with. */
interface Limits {
  /** Milliseconds that reading may stand still within a file. */
  readonly longest?: number
  /** Milliseconds that a file may be read altogether. */
  readonly longestWhole?: number
  /** Megabytes that the thread's JavaScript may hold: by itself several times what any file within the limits needs. */
  readonly mostMemory?: number
  /** Whether the thread waits for the next file when it has read all. */
  readonly stays?: boolean
}

/** A file that was asked for, and what of it has come and was not taken yet. */
class Asked {
  readonly source: ToRead
  readonly onReached: (share: number) => void
  /** Called when nothing more of it is to come. */
  readonly #onEnd: () => void
  readonly #resolve: (extraction: Extraction) => void
  readonly #reject: (error: FaultError) => void
  readonly #parts: Part[] = []
  /** Milliseconds for which the thread has read it. */
  spent = 0
  #end: 'done' | FaultError | null = null
  #wake: () => void = () => undefined

  constructor(
    { source, onReached, onEnd }: Pick<Asked, 'source' | 'onReached'> & { readonly onEnd: () => void },
    resolve: (extraction: Extraction) => void,
    reject: (error: FaultError) => void,
  ) {
    this.source = source
    this.onReached = onReached
    this.#onEnd = onEnd
    this.#resolve = resolve
    this.#reject = reject
  }

  /** Whether the thread waits until something is taken. */
  get isFull(): boolean {
    return this.#parts.length >= AHEAD
  }

  open(original: Original, onTaken: () => void): void {
    this.#resolve({ original, parts: this.#taken(onTaken) })
  }

  add(part: Part): void {
    this.#parts.push(part)
    this.#wake()
  }

  end(how: 'done' | FaultError): void {
    this.#end ??= how
    this.#onEnd()
    // Once it is open, this is heard by nobody.
    if (how !== 'done') this.#reject(how)
    this.#wake()
  }

  async *#taken(onTaken: () => void): AsyncGenerator<Part> {
    for (;;) {
      const part = this.#parts.shift()
      if (part !== undefined) {
        onTaken()
        yield part
      } else if (this.#end === 'done') return
      else if (this.#end !== null) throw this.#end
      else {
        await new Promise<void>((resolve) => {
          this.#wake = resolve
        })
      }
    }
  }
}

/** Reads files on another thread, one after the other. A file that takes too long or needs too much fails alone. */
export class ExtractThread {
  readonly #script: string
  readonly #limits: Required<Limits>
  readonly #asked = new Map<number, Asked>()
  #thread: Worker | null = null
  /** The file that the thread reads, and since when its present step is timed; null while it waits. */
  #begun: { readonly id: number; clock: { readonly since: number; readonly late: NodeJS.Timeout } | null } | null = null
  #nextId = 1

  /** `script`: what runs on the thread. */
  constructor(
    script: string,
    { longest = LONGEST_READ, longestWhole = LONGEST_WHOLE, mostMemory = 1024, stays = true }: Limits = {},
  ) {
    this.#script = script
    this.#limits = { longest, longestWhole, mostMemory, stays }
  }

  /** Rejects with a FaultError. */
  extract(source: ToRead, { signal, onReached }: Reading): Promise<Extraction> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(stopped())
        return
      }
      const id = this.#nextId++
      const drop = (): void => {
        this.#drop(id)
      }
      // An import is one signal for all of its files: each that stayed would make the next ones slower.
      const onEnd = (): void => {
        signal.removeEventListener('abort', drop)
      }
      signal.addEventListener('abort', drop)
      this.#asked.set(id, new Asked({ source, onReached, onEnd }, resolve, reject))
      // It keeps a process alive only while it is waited for.
      this.#running().ref()
      this.#post({ type: 'read', id, source })
    })
  }

  #post(message: ToExtractor): void {
    this.#running().postMessage(message)
  }

  #running(): Worker {
    if (this.#thread !== null) return this.#thread
    const thread = new Worker(this.#script, { resourceLimits: { maxOldGenerationSizeMb: this.#limits.mostMemory } })
    thread.on('message', (message: FromExtractor) => {
      if (this.#thread === thread) this.#heard(message)
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
    const { id } = message
    const asked = this.#asked.get(id)
    switch (message.type) {
      case 'begun':
        this.#begun = { id, clock: null }
        if (asked !== undefined) break
        // It was given up before the thread heard of that.
        this.#giveUp()
        return
      case 'reached':
        asked?.onReached(message.share)
        break
      case 'opened':
        asked?.open(message.original, () => {
          if (this.#begun?.id !== id) return
          this.#post({ type: 'more', id })
          if (this.#begun.clock === null) this.#time(asked)
        })
        break
      case 'part':
        asked?.add(message.part)
        break
      case 'done':
      case 'failed':
        this.#stopTiming()
        this.#begun = null
        asked?.end(message.type === 'done' ? 'done' : asError(message.fault))
        this.#forget(id)
        return
    }
    this.#time(asked)
  }

  /** Times the next step of the file that is read, unless it waits for what it gave to be taken. */
  #time(asked: Asked | undefined): void {
    const begun = this.#begun
    if (begun === null) return
    this.#stopTiming()
    if (asked?.isFull) return
    const { longest, longestWhole } = this.#limits
    const left = longestWhole - (asked?.spent ?? 0)
    const late = setTimeout(
      () => {
        const thread = this.#thread
        if (thread === null) return
        this.#lose(thread, tooSlow(left < longest ? longestWhole : longest))
        void thread.terminate()
      },
      Math.min(longest, left),
    )
    begun.clock = { since: performance.now(), late }
  }

  #stopTiming(): void {
    const begun = this.#begun
    if (!begun?.clock) return
    clearTimeout(begun.clock.late)
    const asked = this.#asked.get(begun.id)
    if (asked !== undefined) asked.spent += performance.now() - begun.clock.since
    begun.clock = null
  }

  /** Fails the file that the thread had begun, and has another thread read those that it had not. */
  #lose(thread: Worker, error: FaultError): void {
    if (this.#thread !== thread) return
    this.#stopTiming()
    const begun = this.#begun
    this.#thread = null
    this.#begun = null
    if (begun !== null) {
      this.#asked.get(begun.id)?.end(error)
      this.#asked.delete(begun.id)
    }
    for (const [id, { source }] of this.#asked) this.#post({ type: 'read', id, source })
  }

  /** What nobody waits for any more is not read to its end. */
  #drop(id: number): void {
    const asked = this.#asked.get(id)
    if (asked === undefined) return
    if (this.#begun?.id === id) this.#giveUp()
    else {
      asked.end(stopped())
      this.#post({ type: 'drop', id })
      this.#forget(id)
    }
  }

  /** Ends the thread with the file that it has begun: it may be at something that takes long, and would hear of it only afterwards. */
  #giveUp(): void {
    const thread = this.#thread
    if (thread === null) return
    this.#lose(thread, stopped())
    void thread.terminate()
  }

  #forget(id: number): void {
    this.#asked.delete(id)
    if (this.#asked.size > 0) return
    const thread = this.#thread
    thread?.unref()
    if (this.#limits.stays || thread === null) return
    this.#thread = null
    void thread.terminate()
  }
}

function asError({ code, message, recovery }: Fault): FaultError {
  return new FaultError(code, message, recovery)
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
