import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findArticles } from './find-articles.ts'

let root: string

beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'crossread-find-'))
})

afterEach(async () => {
  await rm(root, { recursive: true, force: true })
})

async function write(...names: string[]): Promise<void> {
  for (const name of names) {
    const file = path.join(root, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, 'A report.')
  }
}

const found = async (given = root): Promise<string[]> =>
  (await findArticles(given)).map((file) => path.relative(root, file).split(path.sep).join('/'))

describe('findArticles', () => {
  it('finds text and Markdown at every depth, in order of their names', async () => {
    await write('b.txt', 'a/2.md', 'a/1.TXT', 'c.markdown', 'picture.png', '.hidden.txt', '.git/x.txt')
    expect(await found()).toEqual(['a/1.TXT', 'a/2.md', 'b.txt', 'c.markdown'])
  })

  it('takes a file that is named by itself, whatever it is called', async () => {
    await write('report')
    expect(await found(path.join(root, 'report'))).toEqual(['report'])
  })

  it('follows no link out of the folder, and none that goes round', async () => {
    await write('outside/secret.txt', 'inside/a.txt', 'inside/deep/b.txt')
    const inside = path.join(root, 'inside')
    await symlink(path.join(root, 'outside'), path.join(inside, 'folder-out'))
    await symlink(path.join(root, 'outside/secret.txt'), path.join(inside, 'file-out.txt'))
    await symlink(inside, path.join(inside, 'deep', 'round'))
    await symlink(path.join(root, 'nowhere.txt'), path.join(inside, 'dangling.txt'))
    expect(await found(inside)).toEqual(['inside/a.txt', 'inside/deep/b.txt'])
  })

  it('says that a folder holds no articles, and that a path is not there', async () => {
    await write('only/picture.png')
    await expect(findArticles(path.join(root, 'only'))).rejects.toMatchObject({ fault: { code: 'no-articles' } })
    await expect(findArticles(path.join(root, 'gone'))).rejects.toMatchObject({ fault: { code: 'missing' } })
  })
})
