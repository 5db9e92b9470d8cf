import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { failureMemory } from './pins.ts'

interface Failure {
  readonly of: string
  readonly at: number
  readonly reason: string
}

/** Remembers for a day, in the cache, that a download failed; `of` names what was tried, mirror included. */
export class FailureMemory {
  readonly #cache: string
  readonly #now: () => number

  constructor(cache: string, now: () => number = Date.now) {
    this.#cache = cache
    this.#now = now
  }

  /** Why `of` failed less than a day ago, or undefined. */
  recall(of: string): string | undefined {
    const failure = this.#read()
    const age = this.#now() - (failure?.at ?? -Infinity)
    return failure?.of === of && age >= 0 && age < failureMemory ? failure.reason : undefined
  }

  remember(of: string, reason: string): void {
    mkdirSync(this.#cache, { recursive: true })
    const failure: Failure = { of, at: this.#now(), reason }
    writeFileSync(this.#file, JSON.stringify(failure))
  }

  forget(): void {
    rmSync(this.#file, { force: true })
  }

  get #file(): string {
    return join(this.#cache, 'failed-download.json')
  }

  /** A memory that is not there or cannot be read is no memory: it costs one more try. */
  #read(): Failure | undefined {
    try {
      const value: unknown = JSON.parse(readFileSync(this.#file, 'utf8'))
      return isFailure(value) ? value : undefined
    } catch {
      return undefined
    }
  }
}

function isFailure(value: unknown): value is Failure {
  if (typeof value !== 'object' || value === null) return false
  return 'of' in value && 'at' in value && typeof value.at === 'number' && 'reason' in value
}
