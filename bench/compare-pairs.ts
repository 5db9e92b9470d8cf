import { readFileSync } from 'node:fs'
import { prepareArticle } from '../electron/cli/prepare-article.ts'
import { comparePrepared } from '../shared/align/compare.ts'
import type { PreparedText } from '../shared/align/prepare.ts'

// The runs that each of a list of pairs shares, as the command line reads them: pairs of paths as JSON on standard input, lists of
// runs as JSON on standard output. A process of its own for each engine, since none is collected within one.

const pairs = JSON.parse(readFileSync(0, 'utf8')) as readonly (readonly [string, string])[]
const prepared = new Map<string, PreparedText>()

function prepare(file: string): PreparedText {
  const text = prepared.get(file) ?? prepareArticle(readFileSync(file, 'utf8'))
  prepared.set(file, text)
  return text
}

process.stdout.write(JSON.stringify(pairs.map(([a, b]) => comparePrepared(prepare(a), prepare(b)).runs)))
