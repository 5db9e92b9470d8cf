import type { Picture } from './draw.ts'

/** From this size up an icon for Windows holds a PNG; below it pixels, which every part of Windows reads. */
const PNG_FROM = 256
const HEADER = 6
const ENTRY = 16
const BITMAP_HEADER = 40

/** Pictures of up to 256 pixels as one .ico file: https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10) */
export function icoOf(pictures: readonly Picture[]): Buffer {
  const images = pictures.map((picture) => (picture.size >= PNG_FROM ? picture.png : bitmapOf(picture)))
  const directory = Buffer.alloc(HEADER + ENTRY * pictures.length)
  directory.writeUInt16LE(1, 2)
  directory.writeUInt16LE(pictures.length, 4)
  let offset = directory.length
  for (const [index, { size }] of pictures.entries()) {
    const at = HEADER + ENTRY * index
    const bytes = images[index]?.length ?? 0
    // A byte holds no 256, and 0 stands for it.
    directory.writeUInt8(size % 256, at)
    directory.writeUInt8(size % 256, at + 1)
    directory.writeUInt16LE(1, at + 4)
    directory.writeUInt16LE(32, at + 6)
    directory.writeUInt32LE(bytes, at + 8)
    directory.writeUInt32LE(offset, at + 12)
    offset += bytes
  }
  return Buffer.concat([directory, ...images])
}

/** A bitmap as icons have it: its height told twice over, the lowest row first, and a mask behind it, here of nothing. */
function bitmapOf({ size, pixels }: Picture): Buffer {
  const maskRow = Math.ceil(size / 32) * 4
  const bitmap = Buffer.alloc(BITMAP_HEADER + size * size * 4 + size * maskRow)
  bitmap.writeUInt32LE(BITMAP_HEADER, 0)
  bitmap.writeInt32LE(size, 4)
  bitmap.writeInt32LE(2 * size, 8)
  bitmap.writeUInt16LE(1, 12)
  bitmap.writeUInt16LE(32, 14)
  for (let row = 0; row < size; row++) {
    const line = pixels.subarray(row * size * 4, (row + 1) * size * 4)
    const at = BITMAP_HEADER + (size - 1 - row) * size * 4
    for (let i = 0; i < line.length; i += 4) {
      // Blue first.
      bitmap.set([line[i + 2] ?? 0, line[i + 1] ?? 0, line[i] ?? 0, line[i + 3] ?? 0], at + i)
    }
  }
  return bitmap
}
