import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { STORED, zipOf } from '../import/zip/zip-fixture.ts'
import { run } from './run.ts'

/** One entry of a zip made for a test; `mode` is the whole Unix mode, kind of file included. */
export interface ZipEntry {
  readonly name: string
  readonly text?: string
  readonly mode?: number
}

/** A new folder, removed at the end of the test that asked for it. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'crossread-test-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/** Writes an uncompressed zip with exactly these entries, unsafe names and all, which no library would agree to do. */
export function writeZip(file: string, entries: readonly ZipEntry[]): string {
  const stored = entries.map(({ name, text = '', mode = 0o100644 }) => {
    return { name, data: Buffer.from(text, 'latin1'), mode, flags: 0, method: STORED }
  })
  writeFileSync(file, zipOf(stored))
  return file
}

/** Packs a zip into a tarball at `member`, as the registry serves it; returns the tarball and its integrity. */
export async function writeTarball(
  folder: string,
  member: string,
  entries: readonly ZipEntry[],
): Promise<{ file: string; integrity: string }> {
  mkdirSync(join(folder, dirname(member)), { recursive: true })
  writeZip(join(folder, member), entries)
  const file = join(folder, 'fixture.tgz')
  const { code, stderr } = await run('tar', ['-czf', file, '-C', folder, member])
  if (code !== 0) throw new Error(stderr)
  const integrity = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`
  return { file, integrity }
}

/** What @electron/fuses looks for in an executable: its sentinel, the version, the number of fuses, all of them off. */
export const executableWithFuses = `ELF dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX${String.fromCharCode(1, 8)}00000000`
