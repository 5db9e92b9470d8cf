import type { PassageKind } from '../../shared/align/passage.ts'
import { matchInOrder } from '../../shared/align/in-order.ts'
import { tokenize } from '../../shared/text/tokens.ts'
import type { Span } from '../../shared/text/span.ts'
import type { Draw } from './draw.ts'
import { synonymsOf } from './thesaurus.ts'

/** A statement as it stands in the derived text, with what stands around it there. */
export interface EditedStatement {
  readonly kind: PassageKind
  readonly before: string
  readonly words: string
  readonly after: string
  /** The part of the donor's sentence that was taken. */
  readonly from: Span
}

const ATTRIBUTIONS_BEFORE = [
  'Officials said ',
  'A spokesman said that ',
  'According to local media, ',
  'Earlier, ',
  'It is understood that ',
]
const ATTRIBUTIONS_AFTER = [
  ', officials said.',
  ', a spokeswoman told reporters on Tuesday.',
  ', according to local media.',
  ', it emerged later.',
]
const PUT_IN = ['reportedly', 'on Monday', 'once again', 'at least', 'allegedly', 'so far', 'in particular']
/** Share of words in common at which a statement is edited, and no longer in other words. */
const LEAST_EDITED = 0.7
/** Less than this is another statement. */
const LEAST_REWORDED = 0.35
const TRIES = 40

/** A sentence edited to be of a kind; null where this sentence cannot be. */
export function editStatement(sentence: string, wanted: PassageKind, draw: Draw): EditedStatement | null {
  const bare = /^(.*?)([.!?…]?[”"’']?)$/su.exec(sentence)
  const [, core = sentence, stop = ''] = bare ?? []
  const from = { start: 0, end: core.length }
  if (wanted === 'verbatim') return framed('verbatim', typography(core, draw), stop, from, draw)
  for (let tries = 0; tries < TRIES; tries++) {
    const taken = wanted === 'edited' && draw.chance(0.3) ? trimmedTail(core) : core
    const words = wanted === 'edited' ? lightly(taken, draw) : heavily(taken, draw)
    const shared = sharedWords(taken, words)
    const kind = shared === 1 ? 'verbatim' : shared >= LEAST_EDITED ? 'edited' : 'reworded'
    if (kind === wanted && shared >= LEAST_REWORDED && (kind !== 'reworded' || !keepsClause(taken, words))) {
      return framed(kind, typography(words, draw), stop, { start: 0, end: taken.length }, draw)
    }
  }
  return null
}

/** In words: a clause of so many that was kept nearly whole is an edited passage by itself. */
const LONG_CLAUSE = 6

function keepsClause(taken: string, words: string): boolean {
  return taken
    .split(/[,;] /u)
    .filter((clause) => clause.split(' ').length >= LONG_CLAUSE)
    .some(
      (clause) =>
        sharedWords(clause, words) * (1 + words.split(' ').length / clause.split(' ').length) >= 2 * LEAST_EDITED,
    )
}

function framed(kind: PassageKind, words: string, stop: string, from: Span, draw: Draw): EditedStatement {
  const isQuoted = /["“”]/u.test(words)
  if (!isQuoted && draw.chance(0.25)) {
    const before = draw.one(ATTRIBUTIONS_BEFORE) ?? ''
    return { kind, before, words: lowered(words), after: '.', from }
  }
  if (!isQuoted && draw.chance(0.25))
    return { kind, before: '', words, after: draw.one(ATTRIBUTIONS_AFTER) ?? '.', from }
  return { kind, before: '', words, after: stop === '' ? '.' : stop, from }
}

function lowered(words: string): string {
  return /^(?:The|A|An|In|On|At|It|He|She|They|There|This|These|After|Before|But|And)\b/u.test(words)
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : words
}

/** Marks and spaces as another house sets them. */
function typography(words: string, draw: Draw): string {
  if (draw.chance(0.5)) return words
  let opened = false
  return words
    .replaceAll(/["“”]/gu, () => {
      opened = !opened
      return opened ? '“' : '”'
    })
    .replaceAll("'", '’')
    .replaceAll(/ -+ /gu, ' — ')
    .replaceAll(/(\d) (?=\d{3}\b)/gu, '$1\u00a0')
}

/** Without what stands after the last comma. */
function trimmedTail(words: string): string {
  const comma = words.lastIndexOf(', ')
  return comma > words.length / 2 ? words.slice(0, comma) : words
}

function lightly(words: string, draw: Draw): string {
  const list = words.split(' ')
  const edits = 1 + draw.below(Math.max(1, Math.floor(list.length / 8)))
  for (let edit = 0; edit < edits; edit++) {
    const at = 1 + draw.below(list.length - 2)
    const choice = draw.next()
    if (choice < 0.45) list.splice(at, 1, exchanged(list[at] ?? '', draw))
    else if (choice < 0.7) list.splice(at, 1, ...(isPlain(list[at]) ? [] : [list[at] ?? '']))
    else if (choice < 0.85) list.splice(at, 0, draw.one(PUT_IN) ?? '')
    else
      for (const [place, word] of list.entries())
        if (/^\d+$/u.test(word)) list[place] = String(Number(word) + 1 + draw.below(9))
  }
  return list.join(' ')
}

/** Every word exchanged that can be, most joining words too, and at times the last part first. */
function heavily(words: string, draw: Draw): string {
  const list = words
    .split(' ')
    .flatMap((word) => (isPlain(word) && draw.chance(0.2) ? [] : [draw.chance(0.9) ? exchanged(word, draw) : word]))
  const turned = list.join(' ')
  const comma = turned.indexOf(', ')
  if (comma > 0 && draw.chance(0.6)) {
    const tail = turned.slice(comma + 2)
    return `${tail.charAt(0).toUpperCase()}${tail.slice(1)}, ${turned.charAt(0).toLowerCase()}${turned.slice(1, comma)}`
  }
  return turned
}

const JOINING: Readonly<Record<string, string>> = {
  in: 'within',
  on: 'upon',
  for: 'in favour of',
  with: 'along with',
  by: 'at the hands of',
  the: 'that',
  a: 'one',
  was: 'had been',
  were: 'had been',
  is: 'has been',
  are: 'have been',
  has: 'had',
  have: 'had',
  and: 'as well as',
  his: 'the man’s',
  her: 'the woman’s',
  their: 'its',
  at: 'in',
  of: 'belonging to',
  to: 'towards',
}

function exchanged(word: string, draw: Draw): string {
  const [, open = '', core = '', close = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(word) ?? []
  const other = draw.one(synonymsOf(core)) ?? (draw.chance(0.5) ? JOINING[core] : undefined)
  return other === undefined ? word : `${open}${other}${close}`
}

function isPlain(word: string | undefined): boolean {
  return word !== undefined && /^\p{Ll}{3,}$/u.test(word) && !word.endsWith('ed')
}

/** Share of the words of both that stand in both in the same order. */
function sharedWords(a: string, b: string): number {
  const numbers = new Map<string, number>()
  const numbered = (text: string): Int32Array =>
    Int32Array.from(tokenize(text, undefined, 'en'), ({ folded }) => {
      const number = numbers.get(folded) ?? numbers.size
      numbers.set(folded, number)
      return number
    })
  const [inA, inB] = [numbered(a), numbered(b)]
  const matches = matchInOrder(inA, inB, new Float64Array(inA.length).fill(1))
  return (2 * matches.length) / (inA.length + inB.length)
}
