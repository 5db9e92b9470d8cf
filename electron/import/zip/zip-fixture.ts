import { crc32, deflateRawSync } from 'node:zlib'

/** One file of an archive made for a test, with what an honest packer would never write. */
export interface ZipEntry {
  readonly name: string | Uint8Array
  readonly data?: string | Uint8Array
  /** The whole Unix mode, kind of file included. */
  readonly mode?: number
  readonly flags?: number
  readonly method?: number
  /** Given where it is to be wrong. */
  readonly crc?: number
}

const UTF8_NAME = 0x800
export const STORED = 0
const DEFLATED = 8

/** A zip archive with exactly these entries, deflated unless they say that they are stored. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, data = '', mode = 0o100644, flags = UTF8_NAME, method = DEFLATED, crc } of entries) {
    const content = Buffer.from(data)
    const packed = method === STORED ? content : deflateRawSync(content)
    const nameBytes = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0) // version needed
    common.writeUInt16LE(flags, 2)
    common.writeUInt16LE(method, 4)
    common.writeUInt32LE(crc ?? crc32(content), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(content.length, 18)
    common.writeUInt16LE(nameBytes.length, 22)
    local.push(Buffer.from('PK\u0003\u0004'), common, nameBytes, packed)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(mode * 0x1_0000, 6)
    rest.writeUInt32LE(offset, 10)
    central.push(Buffer.from('PK\u0001\u0002'), Buffer.from([20, 3]), common, rest, nameBytes)
    offset += 30 + nameBytes.length + packed.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...local, directory, Buffer.from('PK\u0005\u0006'), end])
}
