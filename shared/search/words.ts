import { withoutDiacritics } from '../text/diacritics.ts'
import type { Span } from '../text/span.ts'

const WORD = /[\p{L}\p{M}\p{N}_]+/gu

/** A word where it stands in a text. */
export interface Word extends Span {
  /** Without case and diacritics. */
  readonly folded: string
}

export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    folded: fold(word),
  }))
}

/** The words of a text without case and diacritics, in order. */
export function foldedWords(text: string): string[] {
  // Folded whole, which is several times as fast as word by word; folding takes marks out and moves no word's edge.
  return fold(text).match(WORD) ?? []
}

/** Whether a word holds what was typed. One or two letters count at its beginning only: they are within most words. */
export function holds(word: string, typed: string): boolean {
  return typed.length < 3 ? word.startsWith(typed) : word.includes(typed)
}

function fold(word: string): string {
  return withoutDiacritics(word).toLowerCase()
}
