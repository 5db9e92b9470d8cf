import type { Stats } from 'node:fs'
import { setImmediate as soon } from 'node:timers/promises'
import { toFault } from '../../../shared/ipc/fault.ts'
import type { Fault } from '../../../shared/ipc/fault.ts'
import { ENGINE } from '../engine.ts'
import type { KnownFile } from '../store/files.ts'
import type { Store } from '../store/store.ts'
import { filesIn, isFileFollowed, isPlaceFollowed } from './files-in.ts'
import type { Search } from './files-in.ts'
import { notWatched, partly } from './folder-faults.ts'
import { identityOf, statsOf } from './on-the-disk.ts'
import { watchFolders } from './watch-folders.ts'

/** How often things are done, in milliseconds. */
export interface Pace {
  /** A file that changed is read once it has been left alone for so long: whoever writes it may not be done. */
  readonly settle: number
  /** What happens within so long is looked at together. */
  readonly batch: number
  /** How often it is asked whether the folder itself is there. */
  readonly check: number
  /** How often a folder is looked through that the system does not watch. */
  readonly poll: number
  /** How often one is looked through that it does watch, should it have left something out. */
  readonly sure: number
}

export interface FollowingParts {
  readonly store: Store
  readonly pace: Pace
  /** Files that are new or not as they were, and are to be read. */
  readonly onDue: (files: readonly string[]) => void
  /** A file is gone or back, so that what is said of its articles is not as it was. */
  readonly onGone: () => void
  /** What is said of the folder is not as it was. */
  readonly onState: () => void
  /** Whether a file, as it is, was left when the person stopped the reading. */
  readonly isLeft: (file: string, stats: Stats) => boolean
}

/** How many rows are read or written before others are answered. */
const AT_ONCE = 500

/** One folder that is followed: what happens in it becomes files to be read, or files that are gone. */
export class FollowedFolder {
  readonly path: string
  readonly #parts: FollowingParts
  /** Why it is not followed, or not wholly; null where it is. */
  #fault: Fault | null = null
  /** Places to be looked at. */
  readonly #touched = new Set<string>()
  /** What the folder is to the system, so that another one in its place is noticed; null while it is not there. */
  #identity: string | null = null
  #unwatch: (() => Promise<void>) | null = null
  #isPolled = false
  #looked = performance.now()
  #timer: NodeJS.Timeout | null = null
  /** One look after the other. */
  #turn: Promise<void> = Promise.resolve()
  #isClosed = false

  constructor(path: string, parts: FollowingParts) {
    this.path = path
    this.#parts = parts
  }

  get fault(): Fault | null {
    return this.#fault
  }

  /** Asks whether the folder is there, and looks it through where it is time for that; the first time it begins to follow it. */
  check(): Promise<void> {
    return this.#inTurn(() => this.#check())
  }

  async close(): Promise<void> {
    this.#isClosed = true
    if (this.#timer !== null) clearTimeout(this.#timer)
    await this.#turn
    await this.#unwatch?.()
  }

  async #check(): Promise<void> {
    let identity: string
    try {
      identity = await identityOf(this.path)
    } catch (thrown) {
      await this.#lose(toFault(thrown))
      return
    }
    if (identity !== this.#identity) {
      await this.#lose(null)
      this.#identity = identity
      if (await this.#look(this.path)) await this.#watch()
      return
    }
    const { poll, sure } = this.#parts.pace
    if (performance.now() - this.#looked >= (this.#isPolled ? poll : sure)) await this.#look(this.path)
  }

  async #watch(): Promise<void> {
    try {
      this.#unwatch = await watchFolders(this.path, {
        onTouched: (place) => {
          this.#touch(place)
        },
        // What happened between the first look and now.
        onReady: () => {
          this.#touch(this.path)
        },
        onError: (thrown) => {
          this.#poll(thrown)
        },
      })
    } catch (thrown) {
      this.#poll(thrown)
    }
  }

  /** Looks the folder through now and then, as the system does not tell what happens in it. */
  #poll(thrown: unknown): void {
    if (this.#isPolled) return
    this.#isPolled = true
    const unwatch = this.#unwatch
    this.#unwatch = null
    void unwatch?.()
    this.#say(notWatched(thrown, this.#parts.pace.poll))
  }

  /** Follows it no longer, until it is there again. */
  async #lose(fault: Fault | null): Promise<void> {
    this.#identity = null
    this.#isPolled = false
    this.#touched.clear()
    const unwatch = this.#unwatch
    this.#unwatch = null
    this.#say(fault)
    await unwatch?.()
  }

  #touch(place: string): void {
    if (this.#isClosed || this.#identity === null || !isPlaceFollowed(this.path, place)) return
    this.#touched.add(place)
    this.#soon()
  }

  #soon(): void {
    if (this.#isClosed) return
    this.#timer ??= setTimeout(() => {
      this.#timer = null
      void this.#inTurn(() => this.#lookAtTouched())
    }, this.#parts.pace.batch)
  }

  async #lookAtTouched(): Promise<void> {
    // The folder may be gone with all that is in it: its files are not gone one by one then.
    await this.#check()
    const touched = [...this.#touched]
    this.#touched.clear()
    if (touched.includes(this.path)) {
      await this.#look(this.path)
      return
    }
    const due: string[] = []
    let isAnyGone = false
    for (const place of touched) {
      if (this.#isClosed || this.#identity === null) return
      const stats = await statsOf(place)
      if (stats === 'refused') continue
      isAnyGone = (await this.#lookForGone(place, stats)) || isAnyGone
      if (stats?.isDirectory() === true) await this.#look(place)
      else if (stats?.isFile() === true && isFileFollowed(this.path, place)) {
        isAnyGone = this.#consider(place, stats, this.#parts.store.files.at(place), due) || isAnyGone
      }
    }
    this.#tell(due, isAnyGone)
  }

  /** Looks a folder through; false where it cannot be followed. */
  async #look(folder: string): Promise<boolean> {
    const isAll = folder === this.path
    const search: Search = { files: 0, folders: 0, unreadable: 0 }
    const known = await this.#knownIn(folder)
    const due: string[] = []
    const back: string[] = []
    try {
      for await (const { path: file, stats } of filesIn(this.path, folder, search)) {
        if (this.#isClosed) return false
        const row = known.get(file)
        known.delete(file)
        if (this.#consider(file, stats, row, due, back)) back.push(file)
      }
    } catch (thrown) {
      if (isAll) await this.#refuse(toFault(thrown))
      return false
    }
    this.#setGone(back, null)
    const missing: string[] = []
    for (const { path: file, gone } of known.values())
      if (gone === null && (await statsOf(file)) === null) missing.push(file)
    this.#setGone(missing, Date.now())
    if (isAll) {
      this.#looked = performance.now()
      if (!this.#isPolled) this.#say(search.unreadable === 0 ? null : partly(search.unreadable))
    }
    this.#tell(due, back.length + missing.length > 0)
    return true
  }

  /** Follows a folder no longer that cannot be; what it is to the system stays known, so that it is not tried at each check. */
  async #refuse(fault: Fault): Promise<void> {
    const identity = this.#identity
    await this.#lose(fault)
    if (fault.code === 'too-large') this.#identity = identity
  }

  /** Has a file read where it is to be; whether it is back, as it was when it was gone. */
  #consider(
    file: string,
    stats: Stats,
    known: KnownFile | undefined,
    due: string[],
    back: string[] | null = null,
  ): boolean {
    const { store, pace, isLeft } = this.#parts
    const { size, mtimeMs, ctimeMs } = stats
    if (known?.size === size && known.modified === mtimeMs) {
      if (known.gone === null) return false
      if (back === null) store.files.setGone(file, null)
      return true
    }
    if (isLeft(file, stats) || store.files.wasRefused(file, size, ctimeMs, ENGINE)) return false
    // Another machine's clock may be ahead of this one's.
    const age = Math.abs(Date.now() - Math.max(mtimeMs, ctimeMs))
    if (age < pace.settle) this.#touch(file)
    else due.push(file)
    return false
  }

  /** Marks as gone what lay at a place, file or folder, and cannot lie there any more; whether there was any. */
  async #lookForGone(place: string, now: Stats | null): Promise<boolean> {
    const below = now?.isDirectory() === true ? [] : [...(await this.#knownIn(place)).values()]
    const itself = now?.isFile() === true ? undefined : this.#parts.store.files.at(place)
    const missing = [...below, ...(itself === undefined ? [] : [itself])].filter(({ gone }) => gone === null)
    this.#setGone(
      missing.map(({ path }) => path),
      Date.now(),
    )
    return missing.length > 0
  }

  async #knownIn(folder: string): Promise<Map<string, KnownFile>> {
    const known = new Map<string, KnownFile>()
    for (let last = ''; ;) {
      const some = this.#parts.store.files.under(folder, last, AT_ONCE)
      for (const file of some) known.set(file.path, file)
      if (some.length < AT_ONCE) return known
      last = some.at(-1)?.path ?? ''
      await soon()
    }
  }

  #setGone(files: readonly string[], at: number | null): void {
    const { store } = this.#parts
    if (files.length === 0) return
    store.transaction(() => {
      for (const file of files) store.files.setGone(file, at)
    })
  }

  #tell(due: readonly string[], isAnyGone: boolean): void {
    if (this.#isClosed) return
    if (isAnyGone) this.#parts.onGone()
    if (due.length > 0) this.#parts.onDue(due)
  }

  #say(fault: Fault | null): void {
    const isSame = fault?.code === this.#fault?.code && fault?.message === this.#fault?.message
    this.#fault = fault
    if (!isSame && !this.#isClosed) this.#parts.onState()
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(async () => {
      if (this.#isClosed) return
      try {
        await work()
      } catch (thrown) {
        // The disk or the library refused something; it is tried again at the next check.
        this.#say(toFault(thrown))
      }
    })
    return this.#turn
  }
}
