import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import type { ImportReport } from '../../shared/ipc.ts'
import { extractHere } from './extraction.ts'
import { Library } from './library.ts'

export const SEEDS = path.resolve(import.meta.dirname, '../../seeds')

/** A folder for each test, and the libraries opened in it, which are closed when it ends. */
export class Place {
  folder = ''
  #open: Library[] = []

  constructor() {
    beforeEach(async () => {
      this.folder = await mkdtemp(path.join(os.tmpdir(), 'crossread-library-'))
    })
    afterEach(async () => {
      for (const library of this.#open.splice(0)) await library.close()
      await rm(this.folder, { recursive: true, force: true })
    })
  }

  async open(): Promise<Library> {
    const library = await Library.open(path.join(this.folder, 'library'), extractHere, () => undefined)
    this.#open.push(library)
    return library
  }

  /** The library as the next start finds it. */
  async again(library: Library): Promise<Library> {
    this.#open = this.#open.filter((other) => other !== library)
    await library.close()
    return this.open()
  }

  async withSamples(): Promise<Library> {
    const library = await this.open()
    await library.addSamples(SEEDS)
    return library
  }
}

export function add(library: Library, ...paths: readonly string[]): Promise<ImportReport> {
  return library.add(paths, new AbortController().signal, () => undefined)
}
