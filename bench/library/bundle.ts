import path from 'node:path'
import { build } from 'esbuild'

const ROOT = path.resolve(import.meta.dirname, '../..')

/** Puts a program of the library's and all that it imports into one file, to be run by plain Node wherever it lies. */
export async function bundle(entry: string, outfile: string): Promise<void> {
  await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    // The native module is found from where the project stands.
    alias: { '@photostructure/sqlite': path.join(ROOT, 'node_modules/@photostructure/sqlite/dist/index.cjs') },
    external: [path.join(ROOT, 'node_modules/@photostructure/*')],
    banner: {
      js: "import { createRequire } from 'node:module'; import { fileURLToPath } from 'node:url'; const require = createRequire(import.meta.url); const __filename = fileURLToPath(import.meta.url)",
    },
  })
}
