import { FaultError } from '../../shared/ipc/fault.ts'
import { LARGEST_UNPACKED } from './limits.ts'

/** How much may still be unpacked out of one file: all its parts, and the archives in it with theirs, are counted together. */
export class Allowance {
  #left = LARGEST_UNPACKED

  get isSpent(): boolean {
    return this.#left < 0
  }

  /** Counts bytes as they come out. Throws a FaultError once they are too many. */
  take(bytes: number): void {
    this.#left -= bytes
    if (!this.isSpent) return
    throw new FaultError(
      'too-large',
      'Unpacked, this archive is larger than 200 MB.',
      'Unpack it with another program and open the articles that you need.',
    )
  }
}
