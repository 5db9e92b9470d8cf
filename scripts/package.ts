// `npm run package`: builds the app and packages it for the system that this runs on, into release/.
// `npm run package -- deb AppImage` makes the named targets of electron-builder.yml; some of them need a download.
// `--quick` packs as little as can be, for trying what is made.
import { relative, resolve } from 'node:path'
import { findRuntime } from '../electron/runtime/find-runtime.ts'
import { explain } from '../electron/runtime/problem.ts'
import { bundle } from './bundle.ts'
import { buildPackages, usualTargets } from './package/build-packages.ts'

const root = resolve(import.meta.dirname, '..')

try {
  const runtime = await findRuntime()
  await bundle()
  const named = process.argv.slice(2).filter((argument) => argument !== '--quick')
  const quick = process.argv.includes('--quick')
  // What has another Electron in it than the official one is kept apart: it is there to be tried, not to be handed on.
  const output = resolve(root, 'release', runtime.origin === 'official' ? '' : 'not-to-be-handed-on')
  const files = await buildPackages({ targets: named.length === 0 ? usualTargets() : named, runtime, output, quick })
  for (const file of files) console.log(relative(root, file))
  if (runtime.origin !== 'official') {
    console.log(
      `These hold Electron ${runtime.version}, which stands in where the official one cannot be had. ` +
        'They are for trying the app, and not to be handed on.',
    )
  }
} catch (error) {
  console.error(explain(error))
  process.exitCode = 1
}
