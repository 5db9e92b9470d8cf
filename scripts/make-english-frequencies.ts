/**
 * Makes shared/align/english-frequencies.json: how common the stems of English are. The source is the vocabulary of GloVe
 * (scripts/glove.ts), which stands in the order of frequency; it gives ranks and no counts, so a word's share is taken from
 * its rank by the law of Zipf and Mandelbrot. Run it again only to change the table:
 * npx tsx scripts/make-english-frequencies.ts
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stem } from '../shared/text/stem.ts'
import { tokenize } from '../shared/text/tokens.ts'
import { fetchGlove, gloveVocabulary } from './glove.ts'

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
  const vocabulary = await gloveVocabulary(fetchGlove(folder))
  const table = byStep(sharesOf(vocabulary))
  writeFileSync(OUT, `${JSON.stringify(table, null, 1)}\n`)
  console.error(`${String(vocabulary.length)} words read, ${String(KEPT)} stems written`)
} finally {
  rmSync(folder, { recursive: true })
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
