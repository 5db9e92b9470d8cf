import path from 'node:path'
import { comparePrepared } from '../../shared/align/compare.ts'
import type { Comparison, Passage } from '../../shared/align/passage.ts'
import type { PreparedText } from '../../shared/align/prepare.ts'
import { shownAs } from '../../shared/text/display.ts'
import { textOf } from '../../shared/text/span.ts'
import type { Span } from '../../shared/text/span.ts'
import { readText } from '../library/read-text.ts'
import { EXIT, line, report, UsageError } from './command.ts'
import type { ExitCode, Flags, Output } from './command.ts'
import { prepareArticle } from './prepare-article.ts'

/**
 * Words of prepared texts kept at once, some 150 MB: a list of pairs names the same articles again and again, and not only close
 * together.
 */
const REMEMBERED_WORDS = 3_000_000

/** `compare A B` and `compare --pairs FILE`. */
export async function compare(paths: readonly string[], flags: Flags, output: Output): Promise<ExitCode> {
  if (flags.pairs !== undefined) {
    if (paths.length > 0) throw new UsageError('compare takes two articles, or --pairs and a file.')
    return comparePairs(flags.pairs, flags, output)
  }
  const [a, b] = paths
  if (a === undefined || b === undefined || paths.length > 2) throw new UsageError('compare takes two articles.')
  const shelf = new Shelf()
  return comparePair(await shelf.read({ a, b, folder: '.' }), shelf, flags, output)
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
  const folder = path.dirname(file)
  let code: ExitCode = EXIT.done
  // The next two articles are read from the disk while two are compared.
  let ahead: Promise<ReadPair> | undefined
  const rows = list.split(/\r?\n/)
  for (const [index, row] of rows.entries()) {
    if (row === '') continue
    const pair = pairIn(row, folder)
    if (pair === null) {
      output.err(`${file}, line ${String(index + 1)}: not two paths with a tab between them.\n`)
      code = EXIT.someFailed
      continue
    }
    const present = await (ahead ?? shelf.read(pair))
    const next = nextPair(rows, index + 1, folder)
    ahead = next === null ? undefined : shelf.read(next)
    const done = comparePair(present, shelf, flags, output)
    if (done !== EXIT.done) code = done
  }
  return code
}

function pairIn(row: string, folder: string): PairOfPaths | null {
  const [a, b, ...rest] = row.split('\t')
  return a === undefined || b === undefined || rest.length > 0 ? null : { a, b, folder }
}

function nextPair(rows: readonly string[], from: number, folder: string): PairOfPaths | null {
  for (let at = from; at < rows.length; at++) {
    const row = rows[at] ?? ''
    const pair = row === '' ? null : pairIn(row, folder)
    if (pair !== null) return pair
  }
  return null
}

function comparePair({ pair, a, b }: ReadPair, shelf: Shelf, flags: Flags, output: Output): ExitCode {
  const sides: PreparedText[] = []
  for (const side of [a, b]) {
    if ('thrown' in side) report(output, side.given, side.thrown)
    else sides.push(shelf.prepared(side))
  }
  const [inA, inB] = sides
  if (inA === undefined || inB === undefined) return EXIT.someFailed
  const comparison = comparePrepared(inA, inB)
  if (flags.json) line(output, asJson(pair, inA, inB, comparison, flags.text))
  else output.out(asText(pair, inA, inB, comparison))
  return EXIT.done
}

/** A text that was read, or why it could not be. */
type ReadSide = { readonly file: string; readonly text: string } | { readonly given: string; readonly thrown: unknown }

interface ReadPair {
  readonly pair: PairOfPaths
  readonly a: ReadSide
  readonly b: ReadSide
}

/** Texts read and made ready for comparison, the most recently used kept. */
class Shelf {
  readonly #texts = new Map<string, PreparedText>()
  #words = 0

  async read(pair: PairOfPaths): Promise<ReadPair> {
    return { pair, a: await this.#side(pair.a, pair.folder), b: await this.#side(pair.b, pair.folder) }
  }

  async #side(given: string, folder: string): Promise<ReadSide> {
    const file = path.resolve(folder, given)
    try {
      return { file, text: this.#texts.get(file)?.text ?? (await readText(file)) }
    } catch (thrown) {
      return { given, thrown }
    }
  }

  prepared({ file, text }: { readonly file: string; readonly text: string }): PreparedText {
    const known = this.#texts.get(file)
    if (known !== undefined) this.#forget(file, known)
    const prepared = known ?? prepareArticle(text)
    this.#texts.set(file, prepared)
    this.#words += prepared.size
    for (const [oldest, its] of this.#texts) {
      if (this.#words <= REMEMBERED_WORDS || oldest === file) break
      this.#forget(oldest, its)
    }
    return prepared
  }

  #forget(file: string, { size }: PreparedText): void {
    this.#texts.delete(file)
    this.#words -= size
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
