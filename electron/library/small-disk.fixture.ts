import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

function whyNot(): string | null {
  if (process.platform !== 'linux') return 'only Linux has disks in memory that a test can mount'
  try {
    new SmallDisk(1).gone()
    return null
  } catch {
    return 'this user may not mount'
  }
}

/** A real disk in memory, of so many megabytes. */
export class SmallDisk {
  readonly folder: string
  #isReadOnly = false

  constructor(megabytes: number) {
    this.folder = mkdtempSync(path.join(os.tmpdir(), 'crossread-disk-'))
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${String(megabytes)}m`, 'tmpfs', this.folder], {
        stdio: 'ignore',
      })
    } catch (thrown) {
      rmSync(this.folder, { recursive: true })
      throw thrown
    }
  }

  get free(): number {
    const { bavail, bsize } = statfsSync(this.folder)
    return bavail * bsize
  }

  /** Makes it larger, as a person does who clears up. */
  grow(megabytes: number): void {
    execFileSync('mount', ['-o', `remount,size=${String(megabytes)}m`, this.folder])
  }

  /** Leaves so many bytes free. */
  fill(left = 0): void {
    const file = openSync(path.join(this.folder, 'filler'), 'a')
    try {
      while (this.free > left) writeSync(file, Buffer.alloc(Math.min(65_536, this.free - left)))
    } catch {
      // Full: that is what was wanted.
    } finally {
      closeSync(file)
    }
  }

  clear(): void {
    rmSync(path.join(this.folder, 'filler'), { force: true })
  }

  /** Lets nothing be written any more, or again: a second mount over the first, as what has files open keeps that one. */
  readOnly(on: boolean): void {
    if (on) {
      execFileSync('mount', ['--bind', this.folder, this.folder])
      execFileSync('mount', ['-o', 'remount,bind,ro', this.folder])
    } else execFileSync('umount', ['-l', this.folder])
    this.#isReadOnly = on
  }

  gone(): void {
    if (this.#isReadOnly) this.readOnly(false)
    execFileSync('umount', ['-l', this.folder])
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** Why no disk of a test's own can be had here; null where it can: it takes Linux and the right to mount. */
export const NO_DISK = whyNot()
