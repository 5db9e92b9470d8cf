import path from 'node:path'
import { build } from 'esbuild'
import { engineDigest } from '../../scripts/engine-digest.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')

/**
 * Puts a program of the library's and all that it imports into a file, to be run by plain Node wherever it lies. What it imports when
 * it is needed, such as parsers, lies in files beside it.
 */
export async function bundle(entry: string, outfile: string): Promise<void> {
  await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    outdir: path.dirname(outfile),
    entryNames: path.parse(outfile).name,
    outExtension: { '.js': path.extname(outfile) },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    // As the app has it, so that it opens what a bench has written as its own.
    define: { __CROSSREAD_ENGINE__: JSON.stringify(await engineDigest(ROOT)) },
    // The native module is found from where the project stands.
    alias: { '@photostructure/sqlite': path.join(ROOT, 'node_modules/@photostructure/sqlite/dist/index.cjs') },
    external: [path.join(ROOT, 'node_modules/@photostructure/*')],
    banner: {
      js: "import { createRequire } from 'node:module'; import { fileURLToPath } from 'node:url'; const require = createRequire(import.meta.url); const __filename = fileURLToPath(import.meta.url)",
    },
  })
}
