import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readBytes } from './read-bytes.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'crossread-bytes-'))
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

it('follows a symbolic link that the person names', async () => {
  const [file, link] = [path.join(folder, 'article.txt'), path.join(folder, 'link.txt')]
  await writeFile(file, 'Text')
  await symlink(file, link)
  expect((await readBytes(link)).toString()).toBe('Text')
})

it.skipIf(process.platform === 'win32')('does not wait at a named pipe', async () => {
  const pipe = path.join(folder, 'pipe.txt')
  execFileSync('mkfifo', [pipe])
  await expect(readBytes(pipe)).rejects.toMatchObject({ fault: { code: 'not-a-file' } })
})
