import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '../..')
const STORM = 'The harbour bridge was closed on Tuesday after the worst storm in a decade tore its cables'
const ARTICLES = 240
/** So that so many articles make a file that is cut: no words, each character of more than one byte or escaped. */
const PADDING = `${'…\\n'.repeat(10)}\u{1F30A}`.repeat(750)
/** Says so when the other thread has sent its half. */
const TELL = 'process.on("worker",(thread)=>thread.on("message",()=>process.stderr.write("half\\n")))'
/** Lets no other thread start. */
const FAIL = 'import {isMainThread} from "node:worker_threads";if(!isMainThread)throw new Error("none")'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'second-half-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

/** Runs `overlaps` on a file as a person does, some code before it. */
function overlaps(file: string, first: string) {
  const before = `data:text/javascript,${encodeURIComponent(first)}`
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', before, 'scripts/cli.mjs', 'overlaps', file, '--json'],
    { cwd: ROOT, encoding: 'utf8' },
  )
  // Where the machine has much to do, it also says how far it has come.
  return { status, stdout, stderr: stderr.replaceAll(/^\d+ .*\n/gm, '') }
}

/** A file whose articles 2, 100, 170 and 239 share a run; 150 and 200 have the id of another. */
async function write(name: string, lineBreak: string, broken: ReadonlySet<number>): Promise<string> {
  const ids = new Map([
    [150, 'é2'],
    [200, 'é170'],
  ])
  const shared = new Set([2, 100, 150, 170, 200, 239])
  const lines = Array.from({ length: ARTICLES }, (_, number) => {
    if (broken.has(number)) return 'no'
    const text = `${PADDING}${shared.has(number) ? STORM : ''}`
    const line = `{"id":"${ids.get(number) ?? `é${String(number)}`}","text":"${text}"}`
    return number % 50 === 0 ? `${line}${lineBreak}` : line
  })
  const file = path.join(folder, name)
  await writeFile(file, lines.join(lineBreak))
  return file
}

// The first may have to put the sources together.
describe.skipIf(os.availableParallelism() === 1)('a large file', { timeout: 30_000 }, () => {
  it.each([
    ['\n', 'lf.jsonl'],
    ['\r\n', 'crlf.jsonl'],
  ])('gives the same by two threads as by one, line breaks %j', async (lineBreak, name) => {
    const file = await write(name, lineBreak, new Set())
    const byOne = overlaps(file, FAIL)
    expect(byOne.stdout.match(/"a":"é\d+","b":"é\d+"/g)).toEqual(
      ['2 100', '2 170', '2 239', '100 170', '100 239', '170 239'].map((pair) => {
        const [a = '', b = ''] = pair.split(' ')
        return `"a":"é${a}","b":"é${b}"`
      }),
    )
    expect(byOne.stderr).toMatch(/^é2: Another[^\n]*\né170: Another[^\n]*\n$/)
    expect(overlaps(file, TELL)).toEqual({ ...byOne, stderr: `half\n${byOne.stderr}` })
  })

  it('has what is wrong with it named line by line, in its order', async () => {
    const file = await write('broken.jsonl', '\n', new Set([7, 180, 230]))
    const byTwo = overlaps(file, TELL)
    expect(byTwo.stderr).toMatch(
      /^\S+, line 9: [^\n]*\né2: Another[^\n]*\n\S+, line 185: [^\n]*\né170: [^\n]*\n\S+, line 236: [^\n]*\n$/,
    )
    expect(byTwo).toEqual(overlaps(file, FAIL))
  })
})

// 4,200 files are cut after 2,612.
describe.skipIf(os.availableParallelism() === 1)('a folder of many files', { timeout: 30_000 }, () => {
  it('gives the same by two threads as by one, and has what is wrong with it named', async () => {
    const place = path.join(folder, 'files')
    await mkdir(place)
    const shared = new Set([2, 100, 2700, 4100])
    for (let number = 0; number < 4200; number++) {
      const text = shared.has(number) ? STORM : `Article ${String(number)}`
      await writeFile(path.join(place, `${String(number).padStart(4, '0')}.txt`), text)
    }
    const byOne = overlaps(place, FAIL)
    expect(byOne.stdout.match(/\d+(?=\.txt)/g)).toEqual(
      ['0002 0100', '0002 2700', '0002 4100', '0100 2700', '0100 4100', '2700 4100'].flatMap((pair) => pair.split(' ')),
    )
    expect(overlaps(place, TELL)).toEqual({ ...byOne, stderr: 'half\n' })
    await writeFile(path.join(place, '3000.txt'), '')
    const broken = overlaps(place, TELL)
    expect(broken).toEqual({
      status: 1,
      stdout: byOne.stdout,
      stderr: expect.stringMatching(/^\S+3000\.txt: [^\n]*\n$/) as unknown,
    })
  })
})
