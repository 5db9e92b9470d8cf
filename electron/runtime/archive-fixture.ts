import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { crc32 } from 'node:zlib'
import { onTestFinished } from 'vitest'
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
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, text = '', mode = 0o100644 } of entries) {
    const data = Buffer.from(text, 'latin1')
    const nameBytes = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0) // version needed
    common.writeUInt32LE(crc32(data), 10)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(data.length, 18)
    common.writeUInt16LE(nameBytes.length, 22)
    local.push(Buffer.from('PK\u0003\u0004'), common, nameBytes, data)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(mode * 0x1_0000, 6)
    rest.writeUInt32LE(offset, 10)
    const madeByUnix = Buffer.from([20, 3])
    central.push(Buffer.from('PK\u0001\u0002'), madeByUnix, common, rest, nameBytes)
    offset += 30 + nameBytes.length + data.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  writeFileSync(file, Buffer.concat([...local, directory, Buffer.from('PK\u0005\u0006'), end]))
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
