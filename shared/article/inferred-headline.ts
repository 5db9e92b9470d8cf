import { sentences } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'
import { countWords } from '../text/tokens.ts'
import type { Field } from './article.ts'
import type { Paragraph } from './paragraph.ts'
import { isProse } from './shape.ts'

/** Characters: what two lines of a list can show. */
const LONGEST = 100
/** A clause shorter than this hardly says what happened. */
const SHORTEST = 40
/** How much of a lede is looked at, for texts that have no sentences. */
const LEDE_READ = 2000
/** Where a main clause may be left: at punctuation, or before a word that opens a subordinate clause. */
const CLAUSE_END =
  /[,;:](?=\s)|\s+[–—-]\s|[—，、；：。]|\s+(?=(?:as|after|while|when|because|since|until|before|amid|but|who|which|where|although|though|despite|following)\s)/giu
/** A sentence that begins so says its main thing only after its first comma. */
const INTRODUCTION =
  /^["'“‘«]*(?:in|on|at|if|after|while|when|as|although|though|despite|with|since|before|during|for|once|because|following|amid|from|under|until|according)\b/iu
const LOOSE_END = /[\s,;:–—([-]+$/u
const STOP = /[.。।](?=["'”’»)]*$)/u

/**
 * A headline for a text that has none: the beginning of its lede, as far as a clause ends and a list can show it; where
 * no clause ends in time, as many words as fit, and an ellipsis. The span is where these words stand in the text. An
 * empty text gives an empty headline.
 */
export function inferHeadline(text: string, report: readonly Paragraph[], language: string | null): Field {
  const lede = report.find((paragraph) => isProse(paragraph.text)) ?? report[0]
  if (!lede) return { value: '', origin: 'inferred', span: null }
  const read = { start: lede.start, end: Math.min(lede.end, lede.start + LEDE_READ) }
  const [sentence = read] = sentences(text, read, language ?? 'und')
  const words = text.slice(sentence.start, sentence.end)
  const clause = words.length <= LONGEST ? words : mainClause(words)
  const span = withoutLooseEnd({ start: sentence.start, words: clause ?? wholeWords(words) })
  const value = text.slice(span.start, span.end).replace(/\s+/gu, ' ')
  return { value: clause === undefined ? `${value}…` : value, origin: 'inferred', span }
}

/** The longest beginning of a sentence that fits, ends where a clause does, and leaves no quotation open. */
function mainClause(sentence: string): string | undefined {
  const ends = [...sentence.slice(0, LONGEST + 1).matchAll(CLAUSE_END)]
  const usable = INTRODUCTION.test(sentence) ? ends.slice(1) : ends
  return usable
    .map(({ index }) => sentence.slice(0, index))
    .findLast((clause) => clause.length >= SHORTEST && !endsInFragment(clause) && !leavesQuoteOpen(clause))
}

/** "…, one day" before "after": too short a piece to stand at the end. */
function endsInFragment(clause: string): boolean {
  const comma = clause.lastIndexOf(', ')
  return comma !== -1 && countWords(clause.slice(comma)) < 3
}

function leavesQuoteOpen(clause: string): boolean {
  const count = (marks: RegExp): number => clause.match(marks)?.length ?? 0
  return count(/[“«]/g) > count(/[”»]/g) || count(/"/g) % 2 === 1 || count(/(?<!\w)[‘']/g) > count(/['’](?!\w)/g)
}

function wholeWords(sentence: string): string {
  const space = sentence.slice(0, LONGEST).search(/\s\S*$/u)
  if (space > 0) return sentence.slice(0, space)
  // Half a surrogate pair is no character.
  const end = LONGEST - (/[\ud800-\udbff]/.test(sentence.charAt(LONGEST - 1)) ? 1 : 0)
  return sentence.slice(0, end)
}

/** Leaves out the punctuation that a clause or sentence ends in, and no more: a lone mark stays. */
function withoutLooseEnd({ start, words }: { start: number; words: string }): Span {
  const bare = words.replace(LOOSE_END, '')
  const stopped = /\p{Lu}\.["'”’»)]*$/u.test(bare) ? bare : bare.replace(STOP, '')
  return { start, end: start + (stopped.length > 0 ? stopped.length : words.length) }
}
