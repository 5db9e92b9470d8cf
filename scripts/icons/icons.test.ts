import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { ICNS_SIZES, icnsOf } from './icns.ts'
import { icoOf } from './ico.ts'
import { drawingsDigest, ICO_SIZES, LINUX_SIZES } from './sizes.ts'

const build = resolve(import.meta.dirname, '..', '..', 'build')

/** How wide and high a PNG says that it is. */
function sizeOf(png: Buffer): [number, number] {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
  return [png.readUInt32BE(16), png.readUInt32BE(20)]
}

it('was made of the drawings that are there', async () => {
  const made = readFileSync(join(build, 'icons', 'drawn-from.sha256'), 'utf8').trim()
  expect(made, 'run: npx tsx scripts/make-icons.ts').toBe(await drawingsDigest(build))
})

it('is there for Linux in every size', () => {
  for (const size of LINUX_SIZES) {
    expect(sizeOf(readFileSync(join(build, 'icons', `${size}x${size}.png`)))).toEqual([size, size])
  }
})

it('is there for Windows in every size, as one file', () => {
  const ico = readFileSync(join(build, 'icon.ico'))
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, ICO_SIZES.length])
  let end = 6 + 16 * ICO_SIZES.length
  for (const [index, size] of ICO_SIZES.entries()) {
    const entry = ico.subarray(6 + 16 * index)
    const image = ico.subarray(entry.readUInt32LE(12))
    expect([entry[0], entry[1], entry.readUInt32LE(12)]).toEqual([size % 256, size % 256, end])
    if (size === 256) expect(sizeOf(image)).toEqual([256, 256])
    else expect([image.readUInt32LE(0), image.readInt32LE(4), image.readInt32LE(8)]).toEqual([40, size, 2 * size])
    end += entry.readUInt32LE(8)
  }
  expect(end).toBe(ico.length)
})

it('is there for macOS in every size, as one file', () => {
  const icns = readFileSync(join(build, 'icon.icns'))
  expect([icns.subarray(0, 4).toString('latin1'), icns.readUInt32BE(4)]).toEqual(['icns', icns.length])
  const kinds = new Map<string, Buffer>()
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
    kinds.set(icns.subarray(at, at + 4).toString('latin1'), icns.subarray(at + 8, at + icns.readUInt32BE(at + 4)))
  }
  const pngs = { ic11: 32, ic12: 64, ic07: 128, ic13: 256, ic08: 256, ic14: 512, ic09: 512, ic10: 1024 }
  for (const [kind, size] of Object.entries(pngs))
    expect(sizeOf(kinds.get(kind) ?? Buffer.alloc(0))).toEqual([size, size])
  for (const [kind, size] of [
    ['ic04', 16],
    ['ic05', 32],
  ] as const) {
    expect(unpacked(kinds.get(kind) ?? Buffer.alloc(0))).toHaveLength(4 * size * size)
  }
})

it('keeps the pixels of the smallest as they are', () => {
  const pixels = Buffer.from(Array.from({ length: 16 * 16 * 4 }, (_, i) => (i * 7) % 256))
  const png = Buffer.from('a png')
  const icns = icnsOf(
    ICNS_SIZES.map((size) => ({ size, png, pixels: size === 16 ? pixels : Buffer.alloc(size * size * 4) })),
  )
  const channels = unpacked(icns.subarray(16, 8 + icns.readUInt32BE(12)))
  const ico = icoOf([{ size: 16, png, pixels }])
  for (const [x, y] of [
    [0, 0],
    [3, 9],
    [15, 15],
  ] as const) {
    const i = y * 16 + x
    const [red, green, blue, alpha] = pixels.subarray(4 * i)
    expect([alpha, red, green, blue]).toEqual([0, 1, 2, 3].map((channel) => channels[channel * 256 + i]))
    expect([...ico.subarray(22 + 40 + ((15 - y) * 16 + x) * 4).subarray(0, 4)]).toEqual([blue, green, red, alpha])
  }
})

/** Bytes out of runs, as a macOS icon has them behind the name of their order. */
function unpacked(data: Buffer): number[] {
  expect(data.subarray(0, 4).toString('latin1')).toBe('ARGB')
  const bytes: number[] = []
  for (let at = 4; at < data.length;) {
    const head = data[at] ?? 0
    if (head < 128) bytes.push(...data.subarray(at + 1, at + head + 2))
    else bytes.push(...Array<number>(head - 125).fill(data[at + 1] ?? 0))
    at += head < 128 ? head + 2 : 2
  }
  return bytes
}
