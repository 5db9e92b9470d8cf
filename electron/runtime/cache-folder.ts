import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where downloaded runtimes are kept between checkouts: the platform's own cache folder, never the repository. */
export function cacheFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform, home = homedir()): string {
  return join(cacheRoot(env, platform, home), 'crossread', 'electron')
}

function cacheRoot(env: NodeJS.ProcessEnv, platform: NodeJS.Platform, home: string): string {
  if (env['XDG_CACHE_HOME']) return env['XDG_CACHE_HOME']
  if (platform === 'darwin') return join(home, 'Library', 'Caches')
  if (platform === 'win32') return env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local')
  return join(home, '.cache')
}
