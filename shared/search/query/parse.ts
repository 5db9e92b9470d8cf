import { textOf } from '../../text/span.ts'
import type { Span } from '../../text/span.ts'
import { searchWords } from '../search-words.ts'
import { fieldOf, filterOf } from './fields.ts'
import { piecesOf } from './pieces.ts'
import type { Piece } from './pieces.ts'
import type { Clause, Part, Query, QueryProblem } from './query.ts'

const NOT_CLOSED = 'This quotation mark is not closed: its words are searched one by one.'
const NOTHING_BESIDE = 'OR stands between two things: here it is searched as a word.'
const EXCLUDED_BESIDE = 'OR joins what is wanted, and this is not: it is excluded by itself.'
const SEVERAL_BESIDE = 'OR joins two things, and here stand several words: each of them is wanted.'

/** What a piece gives: one part, or the words of what is none. */
interface Read {
  readonly parts: readonly Part[]
  readonly excluded: boolean
  /** Whether it is the word that joins what stands beside it. */
  readonly isOr: boolean
  readonly piece: Piece
}

/** Reads a query. Never throws: what is wrong is told where it stands, and its words are searched. */
export function parseQuery(text: string): Query {
  const problems: QueryProblem[] = []
  const say = ({ start, end }: Span, message: string): void => {
    problems.push({ start, end, message })
  }
  const read = piecesOf(text).map((piece) => readPiece(text, piece, say))
  const clauses: Clause[] = []
  for (let at = 0; at < read.length; at++) {
    const one = read[at]
    if (one === undefined) break
    if (one.isOr) {
      const [before, after] = [clauses.at(-1), read[at + 1]]
      const isBetween = before !== undefined && after !== undefined && !after.isOr && after.parts.length > 0
      const joins = isBetween && at > 0 && read[at - 1]?.isOr === false && (read[at - 1]?.parts.length ?? 0) > 0
      if (joins && !before.excluded && !after.excluded && after.parts.length === 1) {
        clauses[clauses.length - 1] = { excluded: false, either: [...before.either, ...after.parts] }
        at++
        continue
      }
      if (joins) {
        say(one.piece, before.excluded || after.excluded ? EXCLUDED_BESIDE : SEVERAL_BESIDE)
        continue
      }
      say(one.piece, NOTHING_BESIDE)
    }
    for (const part of one.parts) clauses.push({ excluded: one.excluded, either: [part] })
  }
  const last = read.at(-1)
  const isOpen = last?.piece.end === text.length && (!last.piece.quoted || last.piece.isUnclosed)
  return { text, clauses, problems, isOpen }
}

type Say = (where: Span, message: string) => void

function readPiece(text: string, piece: Piece, say: Say): Read {
  const { excluded, field, value, quoted, isUnclosed } = piece
  const whole = { start: piece.start, end: piece.end }
  const isOr = !excluded && field === null && !quoted && textOf(text, value) === 'OR'
  const is = (parts: readonly Part[]): Read => ({ parts, excluded, isOr, piece })
  if (isUnclosed) say(whole, NOT_CLOSED)
  if (field !== null) {
    const name = fieldOf(field)
    const filter = name === undefined ? null : filterOf(name, textOf(text, value))
    if (filter !== null && typeof filter !== 'string') {
      return is([{ ...whole, kind: 'filter', filter, value: textOf(text, value).trim() }])
    }
    say(whole, filter ?? `There is no field “${field}”: searched as words.`)
    // A field without a value is being typed.
    if (filter !== null && value.start === value.end) return is([])
    return is(wordsOf(text, { start: excluded ? piece.start + 1 : piece.start, end: value.end }))
  }
  if (quoted && !isUnclosed) {
    const words = searchWords(text, value).map(({ folded }) => folded)
    return is(words.length === 0 ? [] : [{ ...whole, kind: 'phrase', text: textOf(text, value).trim(), words }])
  }
  return is(quoted ? wordsOf(text, value) : joined(text, piece))
}

/** Each word by itself. */
function wordsOf(text: string, span: Span): Part[] {
  return searchWords(text, span).map(({ start, end, folded }) => ({
    start,
    end,
    kind: 'word',
    text: text.slice(start, end),
    words: [folded],
  }))
}

/** Words that a hyphen or another mark joins stand in a row. */
function joined(text: string, { start, end, value }: Piece): Part[] {
  const words = searchWords(text, value)
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined) return []
  const typed = text.slice(first.start, last.end)
  return [{ start, end, kind: 'word', text: typed, words: words.map(({ folded }) => folded) }]
}
