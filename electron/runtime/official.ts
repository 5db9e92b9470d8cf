import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runtimeIn, type Runtime } from './distribution.ts'
import { officialDownloadLimit } from './pins.ts'
import type { Progress } from './progress.ts'
import { run } from './run.ts'

/** The version that the `electron` package in `folder` stands for. */
export function packageVersion(folder: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const version = typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : ''
  return String(version)
}

/** The Electron that the `electron` package downloaded before, or undefined when it is not there or half there. */
export function officialRuntime(folder: string, platform: NodeJS.Platform): Runtime | undefined {
  const runtime = runtimeIn(join(folder, 'dist'), 'official', platform)
  // The package's install script writes path.txt last.
  const isWhole = existsSync(join(folder, 'path.txt')) && runtime?.version === packageVersion(folder)
  return isWhole ? runtime : undefined
}

/**
 * Tries the official download by the `electron` package's own install script, which knows mirrors and proxies, in a
 * process of its own and in bounded time. Returns why it failed, or undefined when it did not.
 */
export async function downloadOfficial(
  folder: string,
  env: NodeJS.ProcessEnv,
  progress: Progress,
): Promise<string | undefined> {
  const step = progress.step(`Downloading Electron ${packageVersion(folder)}`)
  const timer = setInterval(() => {
    step.at('still at it')
  }, 1_000)
  try {
    const outcome = await run(process.execPath, [join(folder, 'install.js')], {
      cwd: folder,
      env: { ...env, ELECTRON_GET_NO_PROGRESS: '1' },
      timeout: officialDownloadLimit,
    })
    const failure = outcome.code === 0 ? undefined : reasonIn(outcome.stderr)
    step.done(failure ?? 'there')
    return failure
  } finally {
    clearInterval(timer)
  }
}

/** The install script fails with a stack: its first line is what happened. */
function reasonIn(stderr: string): string {
  const first = stderr.split('\n').find((line) => line.trim() !== '')
  return first?.trim() ?? `no answer within ${officialDownloadLimit / 60_000} minutes`
}
