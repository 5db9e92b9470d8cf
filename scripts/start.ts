import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { resolve } from 'node:path'
import { findRuntime } from '../electron/runtime/find-runtime.ts'
import { ensureLibraries } from '../electron/runtime/libraries.ts'
import { explain } from '../electron/runtime/problem.ts'
import { createProgress } from '../electron/runtime/progress.ts'
import { sandboxSwitches } from '../electron/runtime/sandbox.ts'
import { bundle } from './bundle.ts'
import { hasDisplay } from './virtual-display.ts'

const root = resolve(import.meta.dirname, '..')

/** Builds the app and runs it with an Electron found for it; resolves with its exit code. */
async function start(files: readonly string[]): Promise<number> {
  const [runtime] = await Promise.all([findRuntime(), bundle()])
  await ensureLibraries(runtime, { virtualDisplay: false })
  const switches = sandboxSwitches(runtime, createProgress())
  const app = spawn(runtime.executable, [...switches, root, ...files], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.kill(signal))
  return new Promise((resolveCode, reject) => {
    app.once('error', reject)
    // A shell tells a signal's end by 128 and its number.
    app.once('exit', (code, signal) => {
      resolveCode(code ?? 128 + (signal === null ? 0 : constants.signals[signal]))
    })
  })
}

if (hasDisplay()) {
  try {
    process.exitCode = await start(process.argv.slice(2))
  } catch (error) {
    console.error(explain(error))
    process.exitCode = 1
  }
} else {
  console.error('There is no display to open a window on: neither DISPLAY nor WAYLAND_DISPLAY is set.')
  console.error('To run on a virtual one: xvfb-run -a npm start (from the packages xvfb and xauth)')
  process.exitCode = 1
}
