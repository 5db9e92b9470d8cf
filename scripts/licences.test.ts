import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, expect, it, onTestFinished } from 'vitest'
import { licencesOf } from './licences.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'crossread-licences-'))
  onTestFinished(() => {
    rmSync(root, { recursive: true })
  })
  put('LICENSE', 'MIT License\n\nCopyright (c) us\n\nPermission is hereby granted')
  put('build/notices.txt', 'Of some data')
  install('node_modules/@photostructure/sqlite', 'MIT', { LICENSE: 'of the database' })
  install('node_modules/node-gyp-build', 'MIT', { LICENSE: 'of its loader' })
})

function put(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}

function install(folder: string, license: string | undefined, files: Readonly<Record<string, string>>): void {
  const name = folder.replace(/^.*node_modules\//, '')
  put(`${folder}/package.json`, JSON.stringify({ name, version: '1.0.0', license, author: 'Somebody' }))
  for (const [file, text] of Object.entries(files)) put(`${folder}/${file}`, text)
}

it('has each package that something was taken of, once, by whatever path it is told, and none else', async () => {
  install('node_modules/@scope/one', 'ISC', { 'LICENCE.md': 'of one', NOTICE: 'and of its parts' })
  install('node_modules/@scope/one/node_modules/two', 'BSD', { COPYING: 'of two' })
  install('node_modules/three', 'MIT', { LICENSE: 'of three' })
  const text = await licencesOf(root, [
    'electron/main.ts',
    'node_modules/@scope/one/index.js',
    '/elsewhere/node_modules/@scope/one/other.js?raw',
    // What a package has inside it under that name is a part of it.
    'node_modules/@scope/one/dist/node_modules/four/index.js',
    '../node_modules/@scope/one/node_modules/two/index.js',
  ])
  const titles = [...text.matchAll(/^=+\n(.*)\n=+$/gm)].map(([, title]) => title)
  expect(titles).toEqual([
    '@photostructure/sqlite 1.0.0 (MIT)',
    '@scope/one 1.0.0 (ISC)',
    'node-gyp-build 1.0.0 (MIT)',
    'two 1.0.0 (BSD)',
    'Data, and code within packages',
  ])
  expect(text).toContain('of one\n\nand of its parts')
  expect(text).toContain('Of some data')
})

it('writes out the one licence that is the same for all, and stops at any other without a text', async () => {
  install('node_modules/plain', 'MIT', {})
  expect(await licencesOf(root, ['node_modules/plain/index.js'])).toContain('Copyright (c) Somebody\n\nPermission')
  install('node_modules/bare', undefined, {})
  await expect(licencesOf(root, ['node_modules/bare/index.js'])).rejects.toThrow('bare has no text of its licence')
})
