import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'

const ROOT = path.resolve(import.meta.dirname, '../..')
const SEED = {
  mail: 'seeds/000_df45fa20509b419c.txt',
  opportunity: 'seeds/001_46ca93c80c411b91.txt',
  moscow: 'seeds/002_16fbe56af909fff0.txt',
  order: 'seeds/003_5c5c9142f69470db.txt',
}

/** Runs the command line as a person does, in a process of its own. */
function cli(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'electron/cli/main.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  return {
    status,
    stdout,
    stderr,
    rows: () =>
      stdout
        .trim()
        .split('\n')
        .map((row): unknown => JSON.parse(row)),
  }
}

const sideSchema = z.strictObject({ start: z.int(), end: z.int(), text: z.string() })
const comparisonSchema = z.strictObject({
  a: z.string(),
  b: z.string(),
  passages: z.array(
    z.strictObject({
      kind: z.enum(['verbatim', 'edited', 'reworded']),
      similarity: z.number(),
      words: z.int(),
      quote: z.boolean(),
      a: sideSchema,
      b: sideSchema,
    }),
  ),
  runs: z.array(z.unknown()),
})

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'crossread-cli-'))
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

const inFolder = async (name: string, bytes: string | Uint8Array): Promise<string> => {
  const file = path.join(folder, name)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, bytes)
  return file
}

describe('compare', () => {
  it('prints the quotations that the world-order reports share, with exact offsets', async () => {
    const { status, rows } = cli('compare', SEED.mail, SEED.order, '--json', '--text')
    const [row] = rows()
    const { a, b, passages } = comparisonSchema.parse(row)
    const { readFile } = await import('node:fs/promises')
    const texts = { a: await readFile(path.join(ROOT, a), 'utf8'), b: await readFile(path.join(ROOT, b), 'utf8') }
    for (const passage of passages) {
      expect(texts.a.slice(passage.a.start, passage.a.end)).toBe(passage.a.text)
      expect(texts.b.slice(passage.b.start, passage.b.end)).toBe(passage.b.text)
    }
    expect([status, a, b]).toEqual([0, SEED.mail, SEED.order])
    expect(passages.map(({ kind, quote, a, b }) => [kind, quote, a.text, b.text])).toEqual([
      [
        'verbatim',
        true,
        'we, together with you, and with our sympathisers will move towards a multipolar, just, democratic world order',
        'We, together with you, and with our sympathizers will move towards a multipolar, just, democratic world order',
      ],
      [
        'edited',
        true,
        'There is no limit to China-Russia cooperation, no limit to our efforts to achieve peace, safeguard security and oppose hegemony',
        'There is no limit to China-Russia cooperation in the pursuit of peace … no limit to our efforts to safeguard security, and no limit to our opposition to hegemony',
      ],
      [
        'edited',
        true,
        'China-Russia relations are non-aligned, non-confrontational and not targeted at any third party',
        'China-Russia relations feature non-alliance, non-confrontation, and non-targeting of any third party',
      ],
    ])
  })

  it('prints what the Moscow reports share', () => {
    const { passages } = comparisonSchema.parse(
      cli('compare', SEED.opportunity, SEED.moscow, '--json', '--text').rows()[0],
    )
    const words = passages.map(({ kind, a, b }) => [kind, a.text, b.text])
    expect(words).toContainEqual([
      'verbatim',
      'important for stabilising the international situation',
      'important for stabilizing the international situation',
    ])
    expect(words).toContainEqual([
      'edited',
      expect.stringMatching(/^China’s top diplomat, Wang Yi, has met Vladimir Putin in Moscow/),
      expect.stringMatching(/^China's top diplomat, Wang Yi, has met with Russian President Vladimir Putin in Moscow/),
    ])
  })

  it('takes a list of pairs, relative to its own folder, and goes on after a bad one', async () => {
    await inFolder(
      'a.txt',
      'The harbour bridge was closed on Tuesday after the worst storm in a decade tore its cables.',
    )
    await inFolder(
      'b.txt',
      'Officials said the harbour bridge was closed on Tuesday after the worst storm in a decade.',
    )
    const list = await inFolder('pairs.tsv', 'a.txt\tb.txt\nnone.txt\tb.txt\nno tab\nb.txt\ta.txt\n')
    const { status, stderr, rows } = cli('compare', '--pairs', list, '--json')
    expect(rows()).toMatchObject([
      { a: 'a.txt', b: 'b.txt', passages: [{ kind: 'verbatim' }] },
      { a: 'b.txt', b: 'a.txt', passages: [{ kind: 'verbatim' }] },
    ])
    expect([status, stderr.split('\n')]).toEqual([
      1,
      [expect.stringContaining('none.txt: There is no such file.'), expect.stringContaining('line 3'), ''],
    ])
  })
})

describe('clean', () => {
  it('prints one line for each file, in order, and names those that it could not read', async () => {
    const empty = await inFolder('empty.txt', '')
    const binary = await inFolder('binary.txt', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0xff, 0xfe, 0, 0]))
    const { status, stderr, rows } = cli('clean', SEED.mail, empty, binary, folder, SEED.order, '--json')
    expect(rows()).toMatchObject([
      { path: SEED.mail, outlet: 'Daily Mail', language: 'en', byline: null, published: null },
      { path: SEED.order, headline: 'Russia, China set eyes on new ‘world order’ free of hegemony', outlet: null },
    ])
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/empty\.txt: .*empty[^]*binary\.txt: .*not text[^]*folder/),
    ])
  })
})

describe('clean, of several files', () => {
  it('sets aside in each what stands under all, though they are about different things', async () => {
    const files = await Promise.all(
      ['Lima Cusco Arequipa', 'Oslo Bergen Svalbard', 'Hanoi Haiphong Danang'].map((names, i) => {
        const [a = '', b = '', c = ''] = names.split(' ')
        const lede = `Officials from ${a} met their colleagues from ${b} in ${c} and agreed on the price of grain.`
        return inFolder(`bulletin-${String(i)}.txt`, `${lede}\nThis bulletin is made for members of the grain board\n`)
      }),
    )
    const aside = (...args: string[]): unknown[] => {
      const { stdout } = cli('clean', ...args, '--json')
      return stdout
        .trim()
        .split('\n')
        .map((row): unknown => JSON.parse(row))
    }
    expect([aside(...files.slice(1)), aside(...files)]).toMatchObject([
      [{ furniture: [] }, { furniture: [] }],
      files.map(() => ({ body: [{ start: 0 }], furniture: [{ kind: 'credit' }] })),
    ])
  })
})

describe('stories', () => {
  it('groups the samples into their two events, each article once however often it is named', () => {
    const { status, stdout } = cli('stories', 'seeds', SEED.order, '--json')
    expect([status, JSON.parse(stdout)]).toMatchObject([
      0,
      {
        stories: [
          { articles: [SEED.mail, SEED.order], sure: true },
          { articles: [SEED.opportunity, SEED.moscow], sure: true },
        ],
      },
    ])
  })

  it('reads .jsonl, whose ids stand for paths, and says that a folder holds no articles', async () => {
    const rows = await inFolder(
      'two.jsonl',
      '\ufeff{"id":"x","text":"One report of one event."}\nnot json\n{"id":"x","text":"Another."}\n',
    )
    const { status, stdout, stderr } = cli('stories', rows, path.join(folder, 'none'), '--json')
    expect([status, JSON.parse(stdout)]).toMatchObject([1, { stories: [{ articles: ['x'] }] }])
    expect(stderr).toMatch(/two\.jsonl, line 2: [^]*line 3: Another line has the id[^]*none: /)
  })
})

describe('overlaps', () => {
  const storm = 'The harbour bridge was closed on Tuesday after the worst storm in a decade tore its cables'

  it('prints each pair of articles that share twelve words, whichever way they are given', async () => {
    const first = await inFolder('storm/1.txt', `${storm}, the mayor said.`)
    const second = await inFolder('storm/2.txt', `Officials: “${storm.replace('harbour', 'HARBOR')}.”`)
    await inFolder('storm/3.txt', Buffer.from(`\ufeff${storm}`, 'utf16le'))
    const texts = [`"${storm}"\n\tthe mayor`, `x\u2014${storm}`, 'Nothing in common.', `${storm}\\`]
    const rows = texts.map((text, id) =>
      JSON.stringify({ id: `é${String(id)}`, text, ...(id === 3 && { lang: 'en' }) }),
    )
    const escaped = (rows[1] ?? '').replace('\u2014', '\\u2014')
    const list = await inFolder('storm.jsonl', [rows[0], escaped, '', rows[2], rows[3]].join('\n'))
    const { status, stderr, rows: pairs } = cli('overlaps', path.dirname(first), second, list, '--json')
    const inFiles = [first, second, first.replace('1.txt', '3.txt')]
    const length = [20, 18, 17, 19, 18, 17]
    const names = [...inFiles, 'é0', 'é1', 'é3']
    const share = (words: number, of: number | undefined) => Math.round((words / (of ?? 0)) * 1e4) / 1e4
    expect([status, stderr, pairs()]).toEqual([
      0,
      '',
      names.flatMap((a, i) =>
        names.slice(i + 1).map((b, j) => {
          const words = i === 0 && j === 2 ? 19 : 17
          return { a, b, words, ofA: share(words, length[i]), ofB: share(words, length[i + 1 + j]) }
        }),
      ),
    ])
  })

  it('goes on after what it cannot read, and names it', async () => {
    const list = await inFolder(
      'bad.jsonl',
      Buffer.concat([
        Buffer.from(`{"id":"a","text":"${storm}"}\nno\n{"id":"a","text":"again"}\n{"id":"c","text":"`),
        Buffer.from([0xff]),
        Buffer.from(`"}\r\n{"id":"b","text":"${storm}"}\r\n`),
      ]),
    )
    const empty = await inFolder('empty.txt', ' '.repeat(200))
    const { status, stderr, stdout } = cli('overlaps', empty, list, path.join(folder, 'none.jsonl'))
    expect([status, stdout]).toEqual([1, 'A a\nB b\n  17 words, 100% of A and 100% of B\n\n'])
    expect(stderr).toMatch(/empty\.txt: .*empty[^]*line 2: [^]*^a: Another[^]*line 4: [^]*none\.jsonl: There is no/m)
  })
})

describe.skipIf(process.platform === 'win32')('output that is not read to its end', () => {
  const start = async () => {
    const copies = Array.from({ length: 300 }, (_, id) => JSON.stringify({ id: String(id), text: 'wave '.repeat(12) }))
    const list = await inFolder('copies.jsonl', copies.join('\n'))
    const child = spawn(process.execPath, ['--import', 'tsx', 'electron/cli/main.ts', 'overlaps', list, '--json'], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    await once(child.stdout, 'readable')
    return child
  }

  it('stops at once when it is told to, after a whole line', async () => {
    const child = await start()
    child.kill('SIGINT')
    const [ended, stdout, stderr] = await Promise.all([once(child, 'close'), text(child.stdout), text(child.stderr)])
    expect([ended, stdout.endsWith('}\n'), stderr]).toEqual([[null, 'SIGINT'], true, ''])
  })

  it('makes no error of a reader who has seen enough', async () => {
    const child = await start()
    child.stdout.destroy()
    expect(await Promise.all([once(child, 'close'), text(child.stderr)])).toEqual([[0, null], ''])
  })
})

describe('wrong usage', () => {
  it.each([
    [[]],
    [['fly']],
    [['compare', 'one']],
    [['clean']],
    [['stories']],
    [['overlaps']],
    [['compare', '--nonsense']],
    [['toString']],
  ])('answers %j with help and code 2', (args) => {
    const { status, stdout, stderr } = cli(...args)
    expect([status, stdout, stderr]).toEqual([2, '', expect.stringContaining('compare A B')])
  })

  it('prints help when asked', () => {
    expect(cli('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('Exit code') as unknown })
  })
})
