// Stands in for the loader that the registry's Electron was shipped without: what `electron <folder>` runs before the app.
// It must stay an ES module with a top-level await: Electron holds `ready` back until that settles, which is what lets an
// app's main file set schemes and switches before `ready`. See https://www.electronjs.org/docs/latest/tutorial/esm
import { app } from 'electron'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

interface Manifest {
  readonly name?: string
  readonly productName?: string
  readonly version?: string
}

/** Two setters that Electron keeps for the loader and leaves out of its types. */
type LoaderApp = typeof app & { setVersion(version: string): void; setAppPath(path: string): void }

const require = createRequire(import.meta.url)

/** Splits the command line into modules to load first (`-r module`) and the app to load: the first that is no switch. */
function readCommandLine(args: readonly string[]): { modules: string[]; appArgument: string | undefined } {
  const modules: string[] = []
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? ''
    const isRequire = argument === '-r' || argument === '--require'
    if (isRequire) modules.push(args[++index] ?? '')
    else if (!argument.startsWith('-')) return { modules, appArgument: argument }
  }
  return { modules, appArgument: undefined }
}

function readManifest(folder: string): Manifest {
  const file = join(folder, 'package.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : {}
}

async function loadApp(path: string): Promise<void> {
  const manifest = readManifest(path)
  const loaded = app as LoaderApp
  const main = require.resolve(path)
  const name = manifest.productName ?? manifest.name
  if (name !== undefined) loaded.setName(name)
  if (manifest.version !== undefined) loaded.setVersion(manifest.version)
  loaded.setAppPath(existsSync(join(path, 'package.json')) ? path : dirname(main))
  await import(pathToFileURL(main).href)
}

const { modules, appArgument } = readCommandLine(process.argv.slice(1))
// Apps tell `electron <folder>` from their packaged selves by this.
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })
for (const module of modules) require(resolve(module))

if (appArgument === undefined) {
  console.error('Say which app to open: electron <folder>')
  app.exit(2)
} else {
  try {
    await loadApp(resolve(appArgument))
  } catch (error) {
    console.error(`The app at ${resolve(appArgument)} could not be opened.`)
    console.error(error)
    app.exit(1)
  }
}
