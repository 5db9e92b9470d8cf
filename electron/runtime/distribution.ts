import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** An Electron to run with: its folder, its executable, its version, and where it came from. */
export interface Runtime {
  readonly dist: string
  readonly executable: string
  readonly version: string
  readonly origin: 'official' | 'override' | 'registry'
}

/** The Electron in a distribution folder, or undefined when there is no executable and version there. */
export function runtimeIn(dist: string, origin: Runtime['origin'], platform: NodeJS.Platform): Runtime | undefined {
  const executable = join(dist, executablePath(platform))
  const versionFile = join(dist, 'version')
  if (!existsSync(executable) || !existsSync(versionFile)) return undefined
  return { dist, executable, version: readFileSync(versionFile, 'utf8').trim().replace(/^v/, ''), origin }
}

/** Where a distribution keeps its executable, relative to its folder. */
export function executablePath(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron')
  return platform === 'win32' ? 'electron.exe' : 'electron'
}
