import type { Stats } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { FaultError } from '../../../shared/ipc/fault.ts'
import type { FollowedFolderView } from '../../../shared/ipc.ts'
import { shownAs } from '../../../shared/text/display.ts'
import { faultOfSystem } from '../../import/read-bytes.ts'
import { isWithin } from '../is-within.ts'
import type { Store } from '../store/store.ts'
import { idOf } from '../text-id.ts'
import { FollowedFolder } from './followed-folder.ts'
import type { Pace } from './followed-folder.ts'

/** As quick as a person expects, and as slow as what writes the files needs. */
export const PACE: Pace = { settle: 1000, batch: 500, check: 3000, poll: 30_000, sure: 600_000 }

/** What is told of followed folders. */
export interface FollowedFolders {
  /** Files in them wait to be read. */
  readonly onDue: () => void
  /** What is said of them is not as it was. */
  readonly onFolders: () => void
  readonly pace?: Pace
}

interface FollowerParts {
  readonly store: Store
  readonly pace: Pace
  /** Files wait to be read. */
  readonly onDue: () => void
  /** What is said of the folders is not as it was. */
  readonly onFolders: () => void
  /** What is said of articles is not as it was: the file of one is gone, or back. */
  readonly onGone: () => void
}

/** The folders that the person follows. Finds what is to be read in them, and reads nothing itself. */
export class Follower {
  readonly #parts: FollowerParts
  readonly #folders = new Map<string, FollowedFolder>()
  #due = new Set<string>()
  /** Files that wait since the person stopped the reading, as they were then; the next start takes them up. */
  readonly #left = new Map<string, number>()
  #checks: NodeJS.Timeout | null = null
  #isClosed = false

  constructor(parts: FollowerParts) {
    this.#parts = parts
  }

  /** Begins to follow what was followed before. */
  start(): void {
    for (const folder of this.#parts.store.folders.all()) this.#begin(folder)
  }

  /** Resolves when nothing of it goes on. */
  async close(): Promise<void> {
    this.#isClosed = true
    if (this.#checks !== null) clearInterval(this.#checks)
    await Promise.all(Array.from(this.#folders.values(), (folder) => folder.close()))
  }

  get folders(): FollowedFolderView[] {
    return this.#parts.store.folders.all().map((folder) => ({
      id: idOf(folder),
      name: shownAs(path.basename(folder) || folder),
      path: shownAs(folder),
      fault: this.#folders.get(folder)?.fault ?? null,
      articles: this.#parts.store.folders.articlesFrom(folder),
    }))
  }

  /** The folder that one is in that is followed, or that it is itself; null where it is in none. */
  async followed(given: string): Promise<string | null> {
    const folder = await placeOf(given)
    return this.#parts.store.folders.all().find((other) => isWithin(other, folder)) ?? null
  }

  /** Follows folders from now on; those in them need not be any more. Rejects with a FaultError at the first that cannot be. */
  async follow(folders: readonly string[]): Promise<FollowedFolderView[]> {
    for (const folder of folders) await this.#follow(folder)
    return this.folders
  }

  async #follow(given: string): Promise<void> {
    const { folders } = this.#parts.store
    const folder = await placeOf(given)
    const around = await this.followed(folder)
    if (around === folder) return
    if (around !== null) throw alreadyFollowed(around)
    const within = folders.all().filter((other) => isWithin(folder, other))
    this.#parts.store.transaction(() => {
      for (const other of within) folders.remove(other)
      folders.add(folder, Date.now())
    })
    for (const other of within) await this.#end(other)
    this.#begin(folder)
    this.#parts.onFolders()
  }

  /** Follows a folder no longer; its articles stay. One that is not followed is no error. */
  async unfollow(id: string): Promise<FollowedFolderView[]> {
    const folder = this.#parts.store.folders.all().find((one) => idOf(one) === id)
    if (folder === undefined) return this.folders
    this.#parts.store.folders.remove(folder)
    await this.#end(folder)
    for (const file of this.#due) if (isWithin(folder, file)) this.#due.delete(file)
    this.#parts.onFolders()
    return this.folders
  }

  /** The files that wait to be read, which do no longer then. */
  takeDue(): string[] {
    const due = [...this.#due].sort()
    this.#due = new Set()
    return due
  }

  /** Leaves files unread, as the person stopped the reading, until they change or the library is opened again. */
  leave(files: readonly string[]): void {
    const now = Date.now()
    for (const file of files) this.#left.set(file, now)
  }

  #begin(path: string): void {
    // What the person has followed before the library was known is followed already.
    if (this.#isClosed || this.#folders.has(path)) return
    const { store, pace, onGone, onFolders } = this.#parts
    const folder = new FollowedFolder(path, {
      store,
      pace,
      onGone,
      onState: onFolders,
      onDue: (files) => {
        for (const file of files) this.#due.add(file)
        this.#parts.onDue()
      },
      isLeft: (file, stats) => this.#isLeft(file, stats),
    })
    this.#folders.set(path, folder)
    void folder.check()
    this.#checks ??= setInterval(() => {
      for (const each of this.#folders.values()) void each.check()
    }, pace.check)
  }

  async #end(path: string): Promise<void> {
    await this.#folders.get(path)?.close()
    this.#folders.delete(path)
  }

  #isLeft(file: string, { ctimeMs }: Stats): boolean {
    const since = this.#left.get(file)
    if (since === undefined) return false
    if (ctimeMs <= since) return true
    this.#left.delete(file)
    return false
  }
}

/** Where a folder really lies, so that one that is reached by several links is one. */
async function placeOf(given: string): Promise<string> {
  try {
    const folder = await realpath(given)
    if (!(await stat(folder)).isDirectory()) {
      throw new FaultError('not-a-file', 'This is a file, not a folder.', 'Choose the folder that it lies in.')
    }
    return folder
  } catch (thrown) {
    throw thrown instanceof FaultError ? thrown : faultOfSystem(thrown)
  }
}

function alreadyFollowed(around: string): FaultError {
  return new FaultError(
    'bad-request',
    `This folder lies in “${shownAs(path.basename(around))}”, which is followed already.`,
    'Nothing is to be done: what is in it is followed too.',
  )
}
