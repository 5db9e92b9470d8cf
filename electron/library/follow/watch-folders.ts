import path from 'node:path'
import { DEEPEST } from '../../import/limits.ts'
import { isPlaceFollowed } from './files-in.ts'

interface WatchParts {
  /** Something happened to what lies, or lay, at a path. */
  readonly onTouched: (place: string) => void
  /** All folders are watched from now on. */
  readonly onReady: () => void
  /** The system refused something: not all is watched. */
  readonly onError: (thrown: unknown) => void
}

/**
 * Watches a folder and all folders below; gives what ends it. The system tells of a file by the folder that it lies in, so no file
 * is watched by itself: 25,000 articles cost no more than the folders that they are in. Symbolic links are not followed.
 */
export async function watchFolders(
  root: string,
  { onTouched, onReady, onError }: WatchParts,
): Promise<() => Promise<void>> {
  // Only a person who follows a folder pays for reading this.
  const { watch } = await import('chokidar')
  const watcher = watch(root, {
    depth: DEEPEST,
    followSymlinks: false,
    ignoreInitial: true,
    ignorePermissionErrors: true,
    // These are for files. A name that an editor would give to a copy is no reason to leave a folder out.
    atomic: false,
    awaitWriteFinish: false,
    ignored: (place, stats) => !isPlaceFollowed(root, place) || (stats !== undefined && !stats.isDirectory()),
  })
  watcher.on('raw', (_event, name, details: unknown) => {
    const folder = folderOf(details)
    if (folder !== null) onTouched(name ? path.join(folder, name) : folder)
  })
  // What came into a folder before it was watched has to be looked for.
  watcher.on('addDir', onTouched)
  watcher.on('unlinkDir', onTouched)
  watcher.on('ready', onReady)
  watcher.on('error', onError)
  return () => watcher.close()
}

function folderOf(details: unknown): string | null {
  if (typeof details !== 'object' || details === null || !('watchedPath' in details)) return null
  return typeof details.watchedPath === 'string' ? details.watchedPath : null
}
