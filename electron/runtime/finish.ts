import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { createPackage } from '@electron/asar'
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import { transform } from 'esbuild'
import { executablePath } from './distribution.ts'

/** The source of the loader that `electron <folder>` runs. */
export const loaderFile = join(import.meta.dirname, 'default-app.ts')

/** Makes an unpacked repack into a plain Electron: version file, fuses as in a development build, and the loader. */
export async function finishDistribution(dist: string, version: string, platform: NodeJS.Platform): Promise<void> {
  await writeFile(join(dist, 'version'), version)
  await flipFuses(join(dist, executablePath(platform)), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  await mkdir(join(dist, 'resources'), { recursive: true })
  await packLoader(join(dist, 'resources', 'default_app.asar'))
}

async function packLoader(destination: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'crossread-loader-'))
  try {
    const { code } = await transform(await readFile(loaderFile, 'utf8'), { loader: 'ts', format: 'esm' })
    await writeFile(join(folder, 'main.mjs'), code)
    await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'electron', main: 'main.mjs' }))
    await finished(await createPackage(folder, destination))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
