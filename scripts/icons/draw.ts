import { join } from 'node:path'
import { _electron } from '@playwright/test'

/** A picture to be drawn: a square of `size` pixels, an svg in its middle, and round it `margin` of the square's size (0.1: a tenth). */
export interface Wanted {
  readonly svg: string
  readonly size: number
  readonly margin: number
}

/** A square picture: as a PNG file, and as its pixels, four bytes (red, green, blue, alpha) each, row by row from the top. */
export interface Picture {
  readonly size: number
  readonly png: Buffer
  readonly pixels: Buffer
}

/** Draws svgs, each at its own size, by the Chromium of an Electron. */
export async function draw(executable: string, wanted: readonly Wanted[]): Promise<Picture[]> {
  const app = await _electron.launch({
    executablePath: executable,
    args: [join(import.meta.dirname, 'blank-page.mjs')],
    timeout: 30_000,
    chromiumSandbox: process.getuid?.() !== 0,
  })
  try {
    const page = await app.firstWindow()
    const pictures: Picture[] = []
    for (const each of wanted) {
      const { png, pixels } = await page.evaluate<Drawn>(`(${DRAW})(${JSON.stringify(each)})`)
      pictures.push({ size: each.size, png: Buffer.from(png, 'base64'), pixels: Buffer.from(pixels, 'base64') })
    }
    return pictures
  } finally {
    await app.close()
  }
}

/** Both as base64. */
interface Drawn {
  readonly png: string
  readonly pixels: string
}

/** Runs in the page, and so is text here: scripts are checked for Node, which has no pages. */
const DRAW = `async ({ svg, size, margin }) => {
  const image = new Image()
  image.src = 'data:image/svg+xml,' + encodeURIComponent(svg)
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = size
  const context = canvas.getContext('2d')
  const room = margin * size
  context.drawImage(image, room, room, size - 2 * room, size - 2 * room)
  let bytes = ''
  for (const byte of context.getImageData(0, 0, size, size).data) bytes += String.fromCharCode(byte)
  return { png: canvas.toDataURL('image/png').replace(/^.*,/, ''), pixels: btoa(bytes) }
}`
