import { spawnSync } from 'node:child_process'
import { readdir, rm, utimes } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Arch, build, Platform, type Configuration } from 'electron-builder'
import type { Runtime } from '../../electron/runtime/distribution.ts'
import { isOnPath } from '../../electron/runtime/libraries.ts'
import { ownTools } from './own-tools.ts'

const root = resolve(import.meta.dirname, '..', '..')
const isMac = process.platform === 'darwin'

/** What is to be packaged. */
export interface Order {
  /** Names of electron-builder's targets, such as `deb`; `dir` is the unpacked app. */
  readonly targets: readonly string[]
  /** The Electron to put in. For macOS electron-builder downloads the two that a universal app is made of. */
  readonly runtime: Runtime
  /** The folder for what is made; emptied first. */
  readonly output: string
  /** Packed as little as can be: for tests, which wait for it. */
  readonly quick?: boolean
}

/** What can be made here without a download, given an Electron. */
export function usualTargets(): string[] {
  if (isMac) return ['dmg', 'zip']
  if (process.platform === 'win32') return ['nsis', 'zip']
  return ['dir', 'tar.gz', ...(isOnPath('dpkg-deb') ? ['deb'] : [])]
}

/** Packages the app that `bundle` built, for the system that this runs on; gives the files that were made. */
export async function buildPackages({ targets, runtime, output, quick = false }: Order): Promise<string[]> {
  await rm(output, { recursive: true, force: true })
  const moment = commitTime()
  // dpkg-deb takes it for the time of what it packs.
  Object.assign(process.env, ownTools(targets, quick), moment === null ? {} : { SOURCE_DATE_EPOCH: String(moment) })
  return build({
    projectDir: root,
    targets: Platform.current().createTarget([...targets], ...(isMac ? [Arch.universal] : [])),
    publish: 'never',
    config: {
      directories: { output },
      electronVersion: runtime.version,
      ...(isMac ? {} : { electronDist: runtime.dist }),
      ...(quick ? { deb: { compression: 'gz' } } : {}),
      ...hooks(moment),
    },
  })
}

function hooks(moment: number | null): Pick<Configuration, 'afterPack' | 'artifactBuildStarted'> {
  let unpacked: string | null = null
  return {
    afterPack: async ({ appOutDir, packager }) => {
      unpacked = appOutDir
      // electron-builder makes no package for Linux without a page to name, and there is none.
      Object.assign(packager.info.metadata, { homepage: 'none' })
      if (isMac) return
      // An Electron to develop with has these two; what ships has an app to load, and says its version itself.
      await rm(join(appOutDir, 'resources', 'default_app.asar'), { force: true })
      await rm(join(appOutDir, 'version'), { force: true })
    },
    // The last moment before anything is packed: the fuses have been set. The same files make the same deb.
    artifactBuildStarted: async () => {
      if (process.platform === 'linux' && unpacked !== null && moment !== null) await setTimes(unpacked, moment)
    },
  }
}

/** When the present commit was made, in seconds since 1970; null where there is no git to ask. */
function commitTime(): number | null {
  const { status, stdout } = spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8' })
  return status === 0 ? Number(stdout) : null
}

async function setTimes(folder: string, moment: number): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true })) await utimes(join(folder, entry), moment, moment)
}
