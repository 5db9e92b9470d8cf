import type { Span } from './span.ts'

/**
 * Characters that change how the text around them is shown and are nothing to read: control characters, and marks that
 * turn the direction of writing, with which one name can be made to look like another.
 */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const UNSHOWN = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

const OVERRIDES = /[\u202d\u202e]/

const SEEN = /[^\s\p{Cc}\p{Cf}\p{M}]/u

/** Whether there is nothing in a text that can be seen: white space, control characters, joiners and the like. */
export function isBlank(text: string): boolean {
  return !SEEN.test(text)
}

/** Whether a stretch of a text has marks by which its letters are shown in another order than they stand in. */
export function isTurned(text: string, { start, end }: Span): boolean {
  return OVERRIDES.test(text.slice(start, end))
}

/** A value for one line of a list, a title or a terminal, without what would change the line around it. */
export function shownAs(value: string): string {
  return value.replace(/\s+/gu, ' ').replace(UNSHOWN, '')
}
