import type { Picture } from './draw.ts'

/** The kinds of picture in an icon for macOS, and their sizes in pixels: https://en.wikipedia.org/wiki/Apple_Icon_Image_format */
const PNGS = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
] as const
/** The two smallest are not read as PNG by every macOS. */
const PIXELS = [
  ['ic04', 16],
  ['ic05', 32],
] as const

/** The sizes that a macOS icon is put together from. */
export const ICNS_SIZES = [16, 32, 64, 128, 256, 512, 1024] as const

/** Pictures of all those sizes as one .icns file. */
export function icnsOf(pictures: readonly Picture[]): Buffer {
  const of = (size: number): Picture => {
    const found = pictures.find((picture) => picture.size === size)
    if (found === undefined) throw new Error(`a macOS icon needs a picture of ${size} pixels`)
    return found
  }
  const parts = [
    ...PIXELS.map(([kind, size]) => part(kind, argbOf(of(size)))),
    ...PNGS.map(([kind, size]) => part(kind, of(size).png)),
  ]
  return part('icns', Buffer.concat(parts))
}

/** A name of four letters, the length with these eight bytes, and what there is. */
function part(kind: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(kind, 'latin1')
  head.writeUInt32BE(data.length + 8, 4)
  return Buffer.concat([head, data])
}

/** Pixels channel by channel, alpha first, in runs of at most 128 bytes that are as they are: nothing is gained by packing so few. */
function argbOf({ pixels }: Picture): Buffer {
  const RUN = 128
  const parts: Buffer[] = [Buffer.from('ARGB', 'latin1')]
  for (const channel of [3, 0, 1, 2]) {
    const bytes = Buffer.from(pixels.filter((_, i) => i % 4 === channel))
    for (let at = 0; at < bytes.length; at += RUN) {
      const run = bytes.subarray(at, at + RUN)
      parts.push(Buffer.from([run.length - 1]), run)
    }
  }
  return Buffer.concat(parts)
}
