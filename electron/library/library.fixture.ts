import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import type { ImportReport } from '../../shared/ipc.ts'
import { extractHere } from './extract-here.ts'
import type { Pace } from './follow/followed-folder.ts'
import { Library } from './library.ts'

export const SEEDS = path.resolve(import.meta.dirname, '../../seeds')

/** Quick, as what a test writes is whole at once. */
const QUICK: Pace = { settle: 30, batch: 20, check: 50, poll: 100, sure: 600_000 }

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

  async open(name = 'library'): Promise<Library> {
    const library = await Library.open(path.join(this.folder, name), extractHere, () => undefined)
    this.#open.push(library)
    return library
  }

  /** A library that reads what happens in followed folders as the app does; `reports` are what came of it. */
  async openFollowing(name = 'library'): Promise<{ library: Library; reports: ImportReport[] }> {
    const reports: ImportReport[] = []
    let last: Promise<unknown> = Promise.resolve()
    const take = async (): Promise<void> => {
      reports.push(await library.takeDue(new AbortController().signal, () => undefined))
    }
    const library: Library = await Library.open(path.join(this.folder, name), extractHere, () => undefined, {
      pace: QUICK,
      onFolders: () => undefined,
      onDue: () => {
        last = last.then(take)
      },
    })
    this.#open.push(library)
    await library.startFollowing()
    return { library, reports }
  }

  /** The library as the next start finds it. */
  async again(library: Library): Promise<Library> {
    await this.close(library)
    return this.open()
  }

  async close(library: Library): Promise<void> {
    this.#open = this.#open.filter((other) => other !== library)
    await library.close()
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
