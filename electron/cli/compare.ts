import path from 'node:path'
import { comparePrepared } from '../../shared/align/compare.ts'
import type { Comparison, Passage } from '../../shared/align/passage.ts'
import { prepare } from '../../shared/align/prepare.ts'
import type { PreparedText } from '../../shared/align/prepare.ts'
import { cleanText } from '../../shared/article/clean.ts'
import { reportOf } from '../../shared/article/report.ts'
import { shownAs } from '../../shared/text/display.ts'
import { textOf } from '../../shared/text/span.ts'
import type { Span } from '../../shared/text/span.ts'
import { readText } from '../library/read-text.ts'
import { EXIT, line, report, UsageError } from './command.ts'
import type { ExitCode, Flags, Output } from './command.ts'

/** Prepared texts kept at once: a list of pairs names the same articles again and again, mostly close together. */
const REMEMBERED = 256

/** `compare A B` and `compare --pairs FILE`. */
export async function compare(paths: readonly string[], flags: Flags, output: Output): Promise<ExitCode> {
  if (flags.pairs !== undefined) {
    if (paths.length > 0) throw new UsageError('compare takes two articles, or --pairs and a file.')
    return comparePairs(flags.pairs, flags, output)
  }
  const [a, b] = paths
  if (a === undefined || b === undefined || paths.length > 2) throw new UsageError('compare takes two articles.')
  return comparePair({ a, b, folder: '.' }, new Shelf(), flags, output)
}

interface PairOfPaths {
  readonly a: string
  readonly b: string
  readonly folder: string
}

async function comparePairs(file: string, flags: Flags, output: Output): Promise<ExitCode> {
  let list: string
  try {
    list = await readText(file)
  } catch (thrown) {
    report(output, file, thrown)
    return EXIT.someFailed
  }
  const shelf = new Shelf()
  let code: ExitCode = EXIT.done
  for (const [index, row] of list.split(/\r?\n/).entries()) {
    if (row === '') continue
    const [a, b, ...rest] = row.split('\t')
    if (a === undefined || b === undefined || rest.length > 0) {
      output.err(`${file}, line ${String(index + 1)}: not two paths with a tab between them.\n`)
      code = EXIT.someFailed
      continue
    }
    const done = await comparePair({ a, b, folder: path.dirname(file) }, shelf, flags, output)
    if (done !== EXIT.done) code = done
  }
  return code
}

async function comparePair(pair: PairOfPaths, shelf: Shelf, flags: Flags, output: Output): Promise<ExitCode> {
  const sides: PreparedText[] = []
  for (const given of [pair.a, pair.b]) {
    try {
      sides.push(await shelf.take(path.resolve(pair.folder, given)))
    } catch (thrown) {
      report(output, given, thrown)
    }
  }
  const [a, b] = sides
  if (a === undefined || b === undefined) return EXIT.someFailed
  const comparison = comparePrepared(a, b)
  if (flags.json) line(output, asJson(pair, a, b, comparison, flags.text))
  else output.out(asText(pair, a, b, comparison))
  return EXIT.done
}

/** Texts made ready for comparison, the most recently used kept. */
class Shelf {
  readonly #texts = new Map<string, PreparedText>()

  async take(file: string): Promise<PreparedText> {
    const known = this.#texts.get(file)
    this.#texts.delete(file)
    const prepared = known ?? (await this.#make(file))
    this.#texts.set(file, prepared)
    const [oldest] = this.#texts.keys()
    if (this.#texts.size > REMEMBERED && oldest !== undefined) this.#texts.delete(oldest)
    return prepared
  }

  async #make(file: string): Promise<PreparedText> {
    const text = await readText(file)
    const clean = cleanText(text)
    return prepare(text, reportOf(clean), clean.language?.value)
  }
}

function asJson(pair: PairOfPaths, a: PreparedText, b: PreparedText, { passages, runs }: Comparison, text: boolean) {
  const side = ({ start, end }: Span, prepared: PreparedText) =>
    text ? { start, end, text: textOf(prepared.text, { start, end }) } : { start, end }
  const shown = ({ kind, similarity, words, quote, ...sides }: Passage) => ({
    kind,
    similarity,
    words,
    quote,
    a: side(sides.a, a),
    b: side(sides.b, b),
  })
  return {
    a: pair.a,
    b: pair.b,
    passages: passages.filter(({ formula }) => !formula).map(shown),
    runs,
  }
}

function asText(
  { a: nameA, b: nameB }: PairOfPaths,
  a: PreparedText,
  b: PreparedText,
  { passages }: Comparison,
): string {
  const words = (prepared: PreparedText, span: Span) => shownAs(textOf(prepared.text, span))
  const shared = passages.filter(({ formula }) => !formula)
  const rows = shared.map(
    (passage) =>
      `\n${passage.kind}, ${String(passage.words)} words${passage.quote ? ', quoted' : ''}\n` +
      `  A ${words(a, passage.a)}\n  B ${words(b, passage.b)}\n`,
  )
  const total = shared.length === 1 ? '1 shared passage' : `${String(shared.length)} shared passages`
  return `A ${shownAs(nameA)}\nB ${shownAs(nameB)}\n${total}\n${rows.join('')}`
}
