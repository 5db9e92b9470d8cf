// Makes the icon in every size and form that a system asks for, out of its two drawings in build/:
// `npx tsx scripts/make-icons.ts`. What it makes is kept in the repository, so that packaging needs no display.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setStage } from './end-to-end.ts'
import { draw } from './icons/draw.ts'
import { icnsOf, ICNS_SIZES } from './icons/icns.ts'
import { icoOf } from './icons/ico.ts'
import { drawingsDigest, ICO_SIZES, LINUX_SIZES, SMALL_UP_TO } from './icons/sizes.ts'

/** Icons on macOS keep their distance from each other by themselves: 100 of 1024 pixels on each side. */
const MAC_MARGIN = 0.0784

const build = resolve(import.meta.dirname, '..', 'build')
const large = await readFile(join(build, 'icon.svg'), 'utf8')
const small = await readFile(join(build, 'icon-small.svg'), 'utf8')

const wanted = (sizes: readonly number[], margin: number) =>
  sizes.map((size) => ({ svg: size <= SMALL_UP_TO ? small : large, size, margin: size <= SMALL_UP_TO ? 0 : margin }))

const stage = await setStage()
// Playwright starts Electron with the environment of this process.
Object.assign(process.env, stage.env)
const executable = stage.env['CROSSREAD_ELECTRON'] ?? ''
const sizes = [...new Set([...LINUX_SIZES, ...ICO_SIZES])].sort((one, other) => one - other)
const pictures = await draw(executable, wanted(sizes, 0))
const forMac = await draw(executable, wanted(ICNS_SIZES, MAC_MARGIN))
stage.close()

await mkdir(join(build, 'icons'), { recursive: true })
for (const { size, png } of pictures) {
  if (LINUX_SIZES.includes(size)) await writeFile(join(build, 'icons', `${size}x${size}.png`), png)
}
await writeFile(join(build, 'icon.ico'), icoOf(pictures.filter(({ size }) => ICO_SIZES.includes(size))))
await writeFile(join(build, 'icon.icns'), icnsOf(forMac))
await writeFile(join(build, 'icons', 'drawn-from.sha256'), `${await drawingsDigest(build)}\n`)
