import type { Span } from '../../../shared/text/span.ts'

/** What ends a sentence, with the marks that close after it. */
const ENDS = /[.!?…。！？][”’"'»)\]」』]*\s*$/u
const WORD = /[\p{L}\p{N}]/u

/** Whether what begins at a place of a paragraph begins a sentence of it. */
function beginsSentence(text: string, paragraph: Span, start: number): boolean {
  const before = text.slice(paragraph.start, start)
  return !WORD.test(before) || ENDS.test(before)
}

/** Whether what ends at a place of a paragraph ends a sentence of it. */
function endsSentence(text: string, paragraph: Span, end: number): boolean {
  return !WORD.test(text.slice(end, paragraph.end)) || ENDS.test(text.slice(paragraph.start, end))
}

/** What to set before words that are taken out of a paragraph: a sign that their sentence began earlier, or nothing. */
export function leftOutBefore(text: string, paragraph: Span, start: number): string {
  return beginsSentence(text, paragraph, start) ? '' : '… '
}

/** What to set behind them: a sign that their sentence goes on, or nothing. */
export function leftOutAfter(text: string, paragraph: Span, end: number): string {
  return endsSentence(text, paragraph, end) ? '' : ' …'
}

/** What stands between two parts of one paragraph that are read one after the other; a sign where a sentence lost words. */
export function between(text: string, paragraph: Span, end: number, start: number): string {
  const gap = text.slice(end, start)
  if (!WORD.test(gap)) return gap === '' ? ' ' : gap
  return endsSentence(text, paragraph, end) && beginsSentence(text, paragraph, start) ? ' ' : ' … '
}

/** The first words of a text, as many as fit into so many characters, with a sign where it goes on. */
export function firstWords(words: string, most: number): string {
  if (words.length <= most) return words
  const cut = words.slice(0, most + 1)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > most / 2 ? space : most).replace(/[\s,;:–-]+$/u, '')}…`
}
