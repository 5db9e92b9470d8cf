import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'

const project = resolve(import.meta.dirname, '..')
const lock = (version: string, more = {}) =>
  JSON.stringify({ packages: { '': {}, 'node_modules/a': { version }, ...more } })

/**
 * A project of the wrapper and one file that prints its arguments and ends with 7, in a folder whose `npm` writes down
 * how it was called and puts tsx in place.
 */
function checkout(installed?: string) {
  const root = mkdtempSync(join(tmpdir(), 'crossread-wrapper-'))
  onTestFinished(() => {
    rmSync(root, { recursive: true })
  })
  const modules = join(root, 'node_modules')
  for (const folder of ['scripts', 'bin']) mkdirSync(join(root, folder))
  copyFileSync(join(project, 'scripts/with-dependencies.mjs'), join(root, 'scripts/with-dependencies.mjs'))
  writeFileSync(
    join(root, 'scripts/say.ts'),
    'const words: string[] = process.argv.slice(2)\nconsole.log(words.join())\nprocess.exitCode = 7\n',
  )
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }')
  const link = `mkdir -p '${modules}' && ln -sfn '${join(project, 'node_modules/tsx')}' '${join(modules, 'tsx')}'`
  writeFileSync(join(root, 'bin/npm'), `#!/bin/sh\necho "$@" > '${join(root, 'called')}'\necho chatter\n${link}\n`)
  chmodSync(join(root, 'bin/npm'), 0o755)
  writeFileSync(
    join(root, 'package-lock.json'),
    lock('1.0.0', { 'node_modules/b': { version: '2.0.0', optional: true } }),
  )
  if (installed !== undefined) {
    spawnSync('sh', ['-c', link])
    writeFileSync(join(modules, '.package-lock.json'), installed)
  }
  return root
}

function run(root: string) {
  const env = { ...process.env, PATH: `${join(root, 'bin')}${delimiter}${process.env['PATH'] ?? ''}` }
  const command = ['scripts/with-dependencies.mjs', 'scripts/say.ts', 'one', '--two']
  const { status, stdout } = spawnSync(process.execPath, command, { cwd: root, env, encoding: 'utf8' })
  return { status, stdout, installed: existsSync(join(root, 'called')) }
}

describe.skipIf(process.platform === 'win32')('with-dependencies', () => {
  it.each([
    ['nothing is installed', undefined],
    ['another version is installed', lock('0.9.0')],
    ['a package is missing', JSON.stringify({ packages: {} })],
    ['npm’s record cannot be read', '{'],
  ])('installs first where %s, and keeps quiet on standard output', (_, installed) => {
    expect(run(checkout(installed))).toEqual({ status: 7, stdout: 'one,--two\n', installed: true })
  })

  it('runs at once where all is installed, whatever optional package of another platform is not', () => {
    expect(run(checkout(lock('1.0.0')))).toEqual({ status: 7, stdout: 'one,--two\n', installed: false })
  })
})
