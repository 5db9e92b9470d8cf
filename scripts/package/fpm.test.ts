import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { isOnPath } from '../../electron/runtime/libraries.ts'

const tool = (name: string) => join(import.meta.dirname, name)

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossread-fpm-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true })
  })
  mkdirSync(join(folder, 'app'))
  writeFileSync(join(folder, 'app', 'crossread'), 'run me', { mode: 0o700 })
  writeFileSync(join(folder, 'icon.png'), 'a picture', { mode: 0o600 })
  writeFileSync(join(folder, 'after.sh'), '#!/bin/sh\n')
})

/** Runs it as electron-builder does. */
function fpm(...more: readonly string[]) {
  const meta = [
    '--architecture',
    'amd64',
    '--name',
    'crossread',
    '--version',
    '1.2.3',
    '--maintainer',
    'Us',
    '--url',
    'none',
  ]
  const how = [
    '-s',
    'dir',
    '--force',
    '-t',
    'deb',
    '-d',
    'libone | libtwo',
    '-d',
    'libthree',
    '--deb-compression',
    'gz',
  ]
  const what = ['--description', 'Short\n Long', '--after-install', join(folder, 'after.sh')]
  const files = [`${folder}/app/=/opt/App`, `${folder}/icon.png=/usr/share/icons/app.png`]
  const args = [tool('fpm.mjs'), ...how, ...meta, ...what, '--package', join(folder, 'made.deb'), ...more, ...files]
  return spawnSync(process.execPath, args, { encoding: 'utf8' })
}

describe.skipIf(!isOnPath('dpkg-deb'))('In the place of fpm', () => {
  it('makes a package with what it was told, owned by root and readable by all', () => {
    const { status, stderr } = fpm()
    expect([status, stderr]).toEqual([0, ''])
    const deb = join(folder, 'made.deb')
    const control = execFileSync('dpkg-deb', ['--field', deb], { encoding: 'utf8' })
    expect(control.split('\n').filter((line) => !line.startsWith('Installed-Size'))).toEqual([
      'Package: crossread',
      'Version: 1.2.3',
      'Architecture: amd64',
      'Maintainer: Us',
      'Depends: libone | libtwo, libthree',
      'Description: Short',
      ' Long',
      '',
    ])
    const contents = execFileSync('dpkg-deb', ['--contents', deb], { encoding: 'utf8' })
    expect(contents).toMatch(/^-rwxr-xr-x root\/root .* \.\/opt\/App\/crossread$/m)
    expect(contents).toMatch(/^-rw-r--r-- root\/root .* \.\/usr\/share\/icons\/app\.png$/m)
    expect(execFileSync('dpkg-deb', ['--info', deb, 'postinst'], { encoding: 'utf8' })).toBe('#!/bin/sh\n')
    expect(execFileSync('dpkg-deb', ['--info', deb, 'md5sums'], { encoding: 'utf8' })).toMatch(
      / {2}opt\/App\/crossread$/m,
    )
  })

  it('refuses what it does not know, rather than leave it out', () => {
    for (const unknown of [
      ['--config-files', '/etc/app'],
      ['-t', 'rpm'],
    ]) {
      expect(fpm(...unknown).status).not.toBe(0)
    }
  })
})

describe.skipIf(!isOnPath('gzip'))('In the place of 7za', () => {
  it('packs a tar, the same bytes each time, and nothing else', () => {
    const tar = join(folder, 'some.tar')
    writeFileSync(tar, 'as if it were one')
    const pack = (target: string) =>
      spawnSync(process.execPath, [tool('gzip.mjs'), 'a', '-mx=1', join(folder, target), tar])
    expect(pack('one.tar.gz').status).toBe(0)
    expect(pack('two.tar.gz').status).toBe(0)
    const one = readFileSync(join(folder, 'one.tar.gz'))
    expect(gunzipSync(one).toString()).toBe('as if it were one')
    expect(readFileSync(join(folder, 'two.tar.gz')).equals(one)).toBe(true)
    expect(pack('three.7z').status).not.toBe(0)
  })
})
