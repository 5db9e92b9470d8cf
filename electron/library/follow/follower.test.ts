import { execFileSync } from 'node:child_process'
import { mkdir, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { add, Place } from '../library.fixture.ts'
import type { Library } from '../library.ts'
import { storiesIn } from '../view.fixture.ts'
import { FollowedFolder } from './followed-folder.ts'

const place = new Place()
/** The folder that is followed. */
let folder = ''

beforeEach(async () => {
  folder = path.join(place.folder, 'news')
  await mkdir(folder)
})

const at = (...names: string[]): string => path.join(folder, ...names)
const report = (subject: string): string => `The ${subject} met in Tarnholm on Monday and spoke of the harbour.`

function texts(library: Library): string[] {
  const ids = storiesIn(library, { grouped: false }).map(({ id }) => id)
  return ids.map((id) => library.article(id).text).sort()
}

function idOf(library: Library, text: string): string {
  const ids = storiesIn(library, { grouped: false }).map(({ id }) => id)
  return ids.find((id) => library.article(id).text === text) ?? ''
}

/** Resolves once the list shows these texts. */
function shows(library: Library, ...expected: string[]): Promise<void> {
  return vi.waitFor(
    () => {
      expect(texts(library)).toEqual(expected.sort())
    },
    { timeout: 20_000, interval: 20 },
  )
}

/** Resolves once something is so. */
function comes<T>(read: () => T, expected: T): Promise<void> {
  return vi.waitFor(
    () => {
      expect(read()).toEqual(expected)
    },
    { timeout: 20_000, interval: 20 },
  )
}

describe('a followed folder', () => {
  it('that is followed before the library is known is followed once', async () => {
    const check = vi.spyOn(FollowedFolder.prototype, 'check')
    const library = await place.open()
    await library.follower.follow([folder])
    await library.startFollowing()
    expect(new Set(check.mock.contexts).size).toBe(1)
    check.mockRestore()
  })

  it('gives what is in it, what comes and what changes, in folders that come too', async () => {
    await writeFile(at('there.txt'), report('council'))
    const { library } = await place.openFollowing()
    await library.follower.follow([folder])
    await shows(library, report('council'))
    await writeFile(at('new.txt'), report('board'))
    await shows(library, report('council'), report('board'))
    await mkdir(at('deeper', 'still'), { recursive: true })
    await writeFile(at('deeper', 'still', 'c.md'), report('jury'))
    await shows(library, report('council'), report('board'), report('jury'))
    const before = idOf(library, report('board'))
    await writeFile(at('new.txt'), report('boards'))
    await shows(library, report('council'), report('boards'), report('jury'))
    expect(library.article(before).text).toBe(report('board'))
    expect(library.follower.folders).toMatchObject([{ name: 'news', fault: null, articles: 3 }])
  })

  it('gives what happened while the library was closed', async () => {
    await writeFile(at('a.txt'), report('council'))
    await writeFile(at('b.txt'), report('board'))
    await writeFile(at('c.txt'), report('jury'))
    const first = await place.openFollowing()
    await first.library.follower.follow([folder])
    await shows(first.library, report('council'), report('board'), report('jury'))
    const [b, c] = [idOf(first.library, report('board')), idOf(first.library, report('jury'))]
    await place.close(first.library)
    await writeFile(at('a.txt'), report('councils'))
    await rename(at('b.txt'), at('moved.txt'))
    await rm(at('c.txt'))
    await writeFile(at('d.txt'), report('crew'))
    const { library, reports } = await place.openFollowing()
    await shows(library, report('councils'), report('board'), report('jury'), report('crew'))
    await comes(() => library.versions(b), { ...library.versions(b), path: at('moved.txt'), gone: null })
    await vi.waitFor(() => {
      expect(library.versions(c).gone).not.toBeNull()
    })
    expect(reports.flatMap(({ added }) => added).length).toBe(1)
    // Another start finds all as it was.
    await place.close(library)
    const again = await place.openFollowing()
    await comes(() => again.library.follower.folders.map(({ fault }) => fault), [null])
    expect([texts(again.library).length, again.reports]).toEqual([4, []])
  })

  it('deletes nothing: the article of a file that is gone says so, until the file is back', async () => {
    await writeFile(at('a.txt'), report('council'))
    const { library } = await place.openFollowing()
    await library.follower.follow([folder])
    await shows(library, report('council'))
    const id = idOf(library, report('council'))
    await rename(at('a.txt'), path.join(place.folder, 'away.txt'))
    await comes(() => library.versions(id).gone !== null, true)
    await rename(path.join(place.folder, 'away.txt'), at('a.txt'))
    await comes(() => library.versions(id).gone, null)
    await rename(at('a.txt'), at('b.txt'))
    await comes(() => library.versions(id).path, at('b.txt'))
    await comes(() => library.versions(id).gone, null)
    expect(texts(library)).toEqual([report('council')])
  })

  it('that is gone is said to be, keeps its articles, and is followed again when it is back', async () => {
    await writeFile(at('a.txt'), report('council'))
    const { library } = await place.openFollowing()
    await library.follower.follow([folder])
    await shows(library, report('council'))
    await rename(folder, path.join(place.folder, 'elsewhere'))
    await comes(() => library.follower.folders[0]?.fault?.code, 'missing')
    await writeFile(folder, 'a file stands where the folder was')
    await comes(() => library.follower.folders[0]?.fault?.code, 'missing')
    expect(texts(library)).toEqual([report('council')])
    await rm(folder)
    await rename(path.join(place.folder, 'elsewhere'), folder)
    await comes(() => library.follower.folders[0]?.fault, null)
    await writeFile(at('b.txt'), report('board'))
    await shows(library, report('council'), report('board'))
  })

  it('is followed no longer when the person says so, and its articles stay', async () => {
    await writeFile(at('a.txt'), report('council'))
    const { library } = await place.openFollowing()
    const [followed] = await library.follower.follow([folder])
    await shows(library, report('council'))
    expect(await library.follower.unfollow(followed?.id ?? '')).toEqual([])
    await writeFile(at('a.txt'), report('board'))
    const next = await place.again(library)
    expect([texts(next), next.follower.folders]).toEqual([[report('council')], []])
  })

  it('is followed once: twice, by a link, inside another, around another', async () => {
    await mkdir(at('in'))
    await symlink(folder, path.join(place.folder, 'link'))
    const { library } = await place.openFollowing()
    const paths = () => library.follower.folders.map((each) => each.path)
    await library.follower.follow([at('in')])
    await library.follower.follow([folder, folder, path.join(place.folder, 'link')])
    expect(paths()).toEqual([folder])
    await expect(library.follower.follow([at('in')])).rejects.toMatchObject({ fault: { code: 'bad-request' } })
    await expect(library.follower.follow([at('none')])).rejects.toMatchObject({ fault: { code: 'missing' } })
    expect(paths()).toEqual([folder])
    await writeFile(at('in', 'a.txt'), report('council'))
    await shows(library, report('council'))
  })

  it('keeps out what the person removed, also when it changes; opening the file brings it back', async () => {
    await writeFile(at('a.txt'), report('council'))
    const { library } = await place.openFollowing()
    await library.follower.follow([folder])
    await shows(library, report('council'))
    const removed = [idOf(library, report('council'))]
    await library.edits.remove({ articles: removed, removed: true })
    await writeFile(at('a.txt'), report('councils'))
    await writeFile(at('b.txt'), report('board'))
    await shows(library, report('board'))
    // Whether the person takes it back, or opens the file.
    await library.edits.remove({ articles: removed, removed: false })
    await shows(library, report('board'), report('councils'))
    await library.edits.remove({ articles: [idOf(library, report('councils'))], removed: true })
    await add(library, at('a.txt'))
    await shows(library, report('board'), report('councils'))
  })
})

describe('what lies in a followed folder', () => {
  it('is passed over where it is no article: links, loops, pipes, hidden and other files', async () => {
    const outside = path.join(place.folder, 'outside.txt')
    await writeFile(outside, report('secret'))
    await symlink(outside, at('link.txt'))
    await symlink(folder, at('loop'))
    execFileSync('mkfifo', [at('pipe.txt')])
    await mkdir(at('.hidden'))
    await writeFile(at('.hidden', 'a.txt'), report('hidden'))
    await writeFile(at('~$a.docx'), report('lock'))
    await writeFile(at('a.txt.part'), report('half'))
    const { library, reports } = await place.openFollowing()
    await library.follower.follow([folder])
    await writeFile(at('last.txt'), report('last'))
    await shows(library, report('last'))
    // A file becomes a pipe, and a folder a file.
    await rm(at('last.txt'))
    execFileSync('mkfifo', [at('last.txt')])
    const id = idOf(library, report('last'))
    await comes(() => library.versions(id).gone !== null, true)
    await writeFile(at('end.txt'), report('end'))
    await shows(library, report('last'), report('end'))
    expect(reports.flatMap(({ problems }) => problems)).toEqual([])
  })

  it('is named as it may be, and shown so that no character of it turns or hides what stands around', async () => {
    const { library } = await place.openFollowing()
    await library.follower.follow([folder])
    const name = 'a\nb\u202Ec.txt'
    await writeFile(at(name), report('council'))
    await shows(library, report('council'))
    const id = idOf(library, report('council'))
    const { path: shown } = library.versions(id)
    expect([/[\n\u202E]/u.test(shown), library.catalog.cards([id])[0]?.file.includes('\u202E')]).toEqual([false, false])
    await rm(at(name))
    await comes(() => library.versions(id).gone !== null, true)
  })

  it('and cannot be read is told of once, until it changes', async () => {
    await writeFile(at('large.txt'), Buffer.alloc(51 * 1024 * 1024, 'a'))
    await writeFile(at('bad.txt'), Buffer.from([0, 1, 2, 3, 0, 0, 0, 7]))
    const first = await place.openFollowing()
    await first.library.follower.follow([folder])
    const codes = (reports: typeof first.reports) =>
      reports.flatMap(({ problems }) => problems.map(({ fault }) => fault.code)).sort()
    await comes(() => codes(first.reports), ['binary', 'too-large'])
    await place.close(first.library)
    const next = await place.openFollowing()
    await writeFile(at('good.txt'), report('council'))
    await shows(next.library, report('council'))
    expect(codes(next.reports)).toEqual([])
    await writeFile(at('bad.txt'), report('board'))
    await shows(next.library, report('council'), report('board'))
  })

  it('comes in where a thousand files change at once, and others are answered meanwhile', async () => {
    // Each tells of something else, in words of its own.
    const words = (n: number) => Array.from({ length: 12 }, (_, at) => `w${(n * 12 + at).toString(36)}q`).join(' ')
    const all = (end: string) =>
      Promise.all(Array.from({ length: 1000 }, (_, n) => writeFile(at(`${n}.txt`), `Report ${words(n)} ${end}.`)))
    await all('first')
    const { library, reports } = await place.openFollowing()
    await library.follower.follow([folder])
    const updated = () => reports.flatMap((report) => report.updated).length
    await comes(() => reports.flatMap(({ added }) => added).length, 1000)
    let longest = 0
    let last = performance.now()
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }, 5)
    await all('second')
    await comes(updated, 1000)
    clearInterval(beat)
    expect(texts(library).filter((text) => text.endsWith('second.')).length).toBe(1000)
    // Many times what it takes here, as others may use the machine: what is asked is that it is no matter of seconds.
    expect(longest).toBeLessThan(2000)
    console.log(`1,000 changed files: the longest that nobody was answered was ${longest.toFixed(0)} ms`)
  }, 60_000)

  it('that looks as it did, though another program touched it, is no other version', async () => {
    await writeFile(at('a.txt'), report('council'))
    const { library, reports } = await place.openFollowing()
    await library.follower.follow([folder])
    await shows(library, report('council'))
    await utimes(at('a.txt'), new Date(), new Date(Date.now() - 60_000))
    await comes(() => reports.length, 2)
    expect([reports[1]?.updated, library.versions(idOf(library, report('council'))).versions.length]).toEqual([[], 1])
  })
})
