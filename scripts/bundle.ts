import { rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build as esbuild, type BuildOptions } from 'esbuild'
import { build as vite } from 'vite'
import { engineDigest } from './engine-digest.ts'
import { evaluatedLate } from './evaluated-late.ts'
import { licencesOf } from './licences.ts'

const root = resolve(import.meta.dirname, '..')
const output = join(root, 'dist', 'electron')

/** Builds the app into `dist/`: the page by Vite, the other processes each into one CommonJS file, and the licences of what is in them. */
export async function bundle(): Promise<void> {
  await rm(output, { recursive: true, force: true })
  const define = { __CROSSREAD_ENGINE__: JSON.stringify(await engineDigest(root)) }
  const [page, ...others] = await Promise.all([
    vite({ root: join(root, 'renderer'), configFile: join(root, 'vite.config.ts'), logLevel: 'warn' }),
    esbuild(nodeBundle('electron/main.ts', 'main.cjs')),
    esbuild({ ...nodeBundle('electron/worker/main.ts', 'worker.cjs'), define }),
    esbuild(nodeBundle('electron/worker/extract-thread.ts', 'extract.cjs')),
    esbuild({ ...nodeBundle('electron/worker/keep-thread.ts', 'keep.cjs'), define }),
    esbuild(nodeBundle('electron/cli/main.ts', 'cli.cjs')),
    esbuild(preloadBundle),
  ])
  const sources = [...others.flatMap(({ metafile }) => Object.keys(metafile.inputs)), ...sourcesOf(page)]
  await writeFile(join(root, 'dist', 'licences.txt'), await licencesOf(root, sources))
}

/** What the page's bundle was made of: modules, and what they name, such as fonts. */
function sourcesOf(page: Awaited<ReturnType<typeof vite>>): string[] {
  // Vite's type tells also of watching, and of several outputs at once.
  return [page]
    .flat()
    .flatMap((built) =>
      'output' in built
        ? built.output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : file.originalFileNames))
        : [],
    )
}

const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  // The database is a native module, and ships beside what is bundled.
  external: ['electron', '@photostructure/sqlite'],
  // What a process is started from is read whole by it: half as long, it is read in half the time. Names stay, for what a log says.
  minifyWhitespace: true,
  minifySyntax: true,
  sourcemap: true,
  metafile: true,
  plugins: [evaluatedLate],
  logLevel: 'warning',
} satisfies BuildOptions

// Node 20 is what the older of the two Electrons has inside.
function nodeBundle(entry: string, file: string) {
  return {
    ...common,
    entryPoints: [entry],
    outfile: join(output, file),
    platform: 'node',
    target: 'node20',
  } satisfies BuildOptions
}

// A sandboxed preload may require nothing but `electron`: built for a browser, any Node module in it fails the build.
const preloadBundle = {
  ...common,
  entryPoints: ['electron/preload.ts'],
  outfile: join(output, 'preload.cjs'),
  platform: 'browser',
  target: 'chrome130',
} satisfies BuildOptions
