import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createPackageWithOptions, extractAll } from '@electron/asar'
import { packageEndingIn, run } from './packages.ts'

/** Where the package puts the app. */
export const INSTALLED = '/opt/Crossread'
const PACKAGE = 'crossread'

/** Why nothing can be installed here, or null. */
export async function whyNotInstalled(): Promise<string | null> {
  if (process.getuid?.() !== 0) return 'only root may install a package'
  if ((await packageEndingIn('.deb')) === undefined) return 'no deb was made here'
  // Somebody's own stays as it is.
  return existsSync(INSTALLED) ? 'Crossread is installed here already' : null
}

/** Installs a package over whichever version is there. Waits while another has the lock of dpkg. */
export async function install(deb: string): Promise<void> {
  await dpkg('--install', deb)
}

/** Takes the app away with all that came with it. */
export async function purge(): Promise<void> {
  await dpkg('--purge', PACKAGE)
}

/** Where an installation of packages may be going on, dpkg says so at once, and does nothing. */
async function dpkg(...args: string[]): Promise<void> {
  const deadline = Date.now() + 60_000
  for (;;) {
    try {
      await run('dpkg', args)
      return
    } catch (error) {
      if (!String(error).includes('lock') || Date.now() > deadline) throw error
    }
  }
}

/** The same app as in the package `deb`, as a newer version of it: the file, in a folder of its own to be removed. */
export async function newerBuild(deb: string, version: string): Promise<{ deb: string; folder: string }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'crossread-newer-'))
  const stage = path.join(folder, 'package')
  await run('dpkg-deb', ['--raw-extract', deb, stage])
  const control = path.join(stage, 'DEBIAN', 'control')
  await writeFile(control, (await readFile(control, 'utf8')).replace(/^Version: .*$/m, `Version: ${version}`))

  const archive = path.join(stage, INSTALLED, 'resources', 'app.asar')
  const app = path.join(folder, 'app')
  extractAll(archive, app)
  const manifest = JSON.parse(await readFile(path.join(app, 'package.json'), 'utf8')) as object
  await writeFile(path.join(app, 'package.json'), JSON.stringify({ ...manifest, version }))
  await rm(`${archive}.unpacked`, { recursive: true })
  await createPackageWithOptions(app, archive, { unpack: '**/*.node' })

  const newer = path.join(folder, 'newer.deb')
  await run('dpkg-deb', ['--build', '--root-owner-group', '-Zgzip', '-z1', stage, newer])
  return { deb: newer, folder }
}
