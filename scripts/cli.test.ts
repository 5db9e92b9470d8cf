import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'

const project = resolve(import.meta.dirname, '..')

/** A project with nothing in it but the start of the command line and two sources. */
function checkout() {
  const root = mkdtempSync(join(tmpdir(), 'crossread-cli-start-'))
  onTestFinished(() => {
    rmSync(root, { recursive: true })
  })
  for (const folder of ['scripts', 'electron/cli']) mkdirSync(join(root, folder), { recursive: true })
  copyFileSync(join(project, 'scripts/cli.mjs'), join(root, 'scripts/cli.mjs'))
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'), 'junction')
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }')
  writeFileSync(
    join(root, 'electron/cli/main.ts'),
    'void import("./says.ts").then(({ says }) => { console.log(says, ...process.argv.slice(2)) })\n',
  )
  const says = (word: string): void => {
    writeFileSync(join(root, 'electron/cli/says.ts'), `export const says: string = '${word}'\n`)
  }
  says('first')
  const run = (): string =>
    spawnSync(process.execPath, [join(root, 'scripts/cli.mjs'), 'one', '--two'], { encoding: 'utf8' }).stdout
  return { root, says, run }
}

describe('the start of the command line', () => {
  it('takes what it made before, and makes it anew once a source has changed', () => {
    const { root, says, run } = checkout()
    const before = [run(), existsSync(join(root, 'dist/cli/made.json')), run()]
    says('second and longer')
    expect([...before, run()]).toEqual([
      'first one --two\n',
      true,
      'first one --two\n',
      'second and longer one --two\n',
    ])
  })

  it('runs the sources where nothing can be written', () => {
    const { root, run } = checkout()
    writeFileSync(join(root, 'dist'), 'no folder')
    expect(run()).toBe('first one --two\n')
  })
})
