import { join, resolve } from 'node:path'
import { findRuntime } from '../electron/runtime/find-runtime.ts'
import { ensureLibraries } from '../electron/runtime/libraries.ts'
import { createProgress } from '../electron/runtime/progress.ts'
import { sandboxSwitches } from '../electron/runtime/sandbox.ts'
import { buildPackages, usualTargets } from './package/build-packages.ts'
import { hasDisplay, startVirtualDisplay } from './virtual-display.ts'

/** What the end-to-end tests learn of the Electron they run, and the display they run on. */
interface Stage {
  readonly env: NodeJS.ProcessEnv
  readonly close: () => void
}

/** Sets up all that the end-to-end tests stand on: an Electron, its system libraries, a display. */
export async function setStage(): Promise<Stage> {
  const runtime = await findRuntime()
  const display = hasDisplay()
  await ensureLibraries(runtime, { virtualDisplay: !display })
  // Playwright sets the switches itself; what counts here is to hear before the first test if there can be no sandbox.
  sandboxSwitches(runtime, createProgress())
  const env = {
    CROSSREAD_ELECTRON: runtime.executable,
    CROSSREAD_ELECTRON_ORIGIN: runtime.origin,
    CROSSREAD_ELECTRON_VERSION: runtime.version,
  }
  if (display) return { env, close: () => undefined }
  const { name, close } = await startVirtualDisplay()
  console.log(`There is no display here: the windows open on a virtual one (${name}).`)
  return { env: { ...env, DISPLAY: name }, close }
}

/**
 * The same for the tests of the packaged app, and the app that was built in packages, for the tests to find. Where there is no way to
 * package and to try it, says why.
 */
export async function setPackagedStage(): Promise<Stage | string> {
  if (process.platform !== 'linux') return 'as packages are tried on Linux alone'
  const output = join(resolve(import.meta.dirname, '..'), 'release', 'for-tests')
  await buildPackages({ targets: usualTargets(), runtime: await findRuntime(), output, quick: true })
  const { env, close } = await setStage()
  return { env: { ...env, CROSSREAD_PACKAGES: output }, close }
}
