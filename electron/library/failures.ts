import { randomUUID } from 'node:crypto'
import { FaultError } from '../../shared/ipc/fault.ts'

/** So many are remembered, the latest; more than any report is gone through by hand. */
const MOST = 100_000

/** What could not be read, so that it can be tried again: the window asks by an id, and never learns or names a path. */
export class Failures {
  readonly #ids = new Map<string, string>()
  readonly #paths = new Map<string, string>()

  /** The id of a file or folder that failed; the same one each time. */
  idOf(path: string): string {
    const known = this.#ids.get(path)
    if (known !== undefined) return known
    const id = randomUUID()
    this.#ids.set(path, id)
    this.#paths.set(id, path)
    for (const [first, oldest] of this.#paths) {
      if (this.#paths.size <= MOST) break
      this.#paths.delete(first)
      this.#ids.delete(oldest)
    }
    return id
  }

  /** The files and folders of some ids, each once. Throws a FaultError where none is known, as after a restart. */
  pathsOf(ids: readonly string[]): string[] {
    const paths = [...new Set(ids.flatMap((id) => this.#paths.get(id) ?? []))]
    if (paths.length > 0) return paths
    throw new FaultError('missing', 'Crossread no longer knows where these files are.', 'Open them again.')
  }
}
