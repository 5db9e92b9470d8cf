import { join } from 'node:path'
import { isOnPath } from '../../electron/runtime/libraries.ts'

/** Targets that electron-builder makes by fpm, which it downloads. */
const BY_FPM = ['deb', 'rpm', 'pacman']

/**
 * Settings by which electron-builder uses what a Debian has already in place of programs that it would download, where that is
 * enough for these targets. `quick`: packed as little as can be.
 */
export function ownTools(targets: readonly string[], quick: boolean): NodeJS.ProcessEnv {
  if (process.platform !== 'linux') return {}
  const fpmTargets = targets.filter((target) => BY_FPM.includes(target))
  const ownFpm = fpmTargets.every((target) => target === 'deb') && isOnPath('dpkg-deb')
  return {
    ...(ownFpm ? { CUSTOM_FPM_PATH: join(import.meta.dirname, 'fpm.mjs') } : {}),
    ...(targets.includes('zip') ? {} : { ELECTRON_BUILDER_7ZIP_PATH: join(import.meta.dirname, 'gzip.mjs') }),
    ...(quick ? { ELECTRON_BUILDER_COMPRESSION_LEVEL: '1' } : {}),
    ELECTRON_BUILDER_DISABLE_BUILD_CACHE: 'true',
  }
}
