import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

const prefix = 'work-'
const pattern = /^work-(\d+)-/

/** A new folder in `cache` that carries this process's id, so that a later run can tell whether its owner still lives. */
export async function temporaryFolder(cache: string): Promise<string> {
  return mkdtemp(join(cache, `${prefix}${process.pid}-`))
}

/** Removes the working folders in `cache` whose processes are gone: what a killed set-up left behind. */
export async function removeStaleFolders(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const [, owner] = pattern.exec(name) ?? []
    if (owner !== undefined && !isAlive(Number(owner))) await rm(join(cache, name), { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM means that the process is there, and somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
