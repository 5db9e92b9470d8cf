import { NAMES } from './transliterations.ts'
import { forgiven, isMistyped } from './typos.ts'

/** The names, each in the spelling that stands for all, that a word is but for one typing error, whatever spelling it is an error of. */
export function namesLike(typed: string): string[] {
  if (forgiven(typed.length) === 0) return []
  const like = [...NAMES].filter(
    ([spelling]) => Math.abs(spelling.length - typed.length) <= 1 && isMistyped(typed, spelling, 1),
  )
  return [...new Set(like.map(([, name]) => name))].filter((name) => name !== typed)
}
