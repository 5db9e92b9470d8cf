import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Up to this many pixels the simpler drawing is taken. */
export const SMALL_UP_TO = 32

/** Sizes of the pictures that Linux gets, each a file, in pixels. */
export const LINUX_SIZES: readonly number[] = [16, 24, 32, 48, 64, 96, 128, 256, 512, 1024]

/** Sizes of the pictures in the icon for Windows, in pixels. */
export const ICO_SIZES: readonly number[] = [16, 20, 24, 32, 40, 48, 64, 128, 256]

/** Tells the two drawings in `build` from any others: what was made of them carries it, as hex. */
export async function drawingsDigest(build: string): Promise<string> {
  const hash = createHash('sha256')
  for (const name of ['icon.svg', 'icon-small.svg']) hash.update(await readFile(join(build, name)))
  return hash.digest('hex')
}
