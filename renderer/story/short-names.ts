import { initialsOf } from './initials.ts'

/** As long as a name may be to stand where there is hardly room, in characters. */
const SHORT = 6

/** Each name in a few letters: as it is where it is short, or else its initials; those that would be the same are numbered. */
export function shortNames(names: readonly string[]): string[] {
  const initials = initialsOf(names)
  const short = names.map((name, at) => (name.length <= SHORT ? name : (initials[at] ?? name)))
  return short.map((name, at) => {
    const same = short.flatMap((other, i) => (other === name ? [i] : []))
    return same.length === 1 ? name : `${name} ${String(same.indexOf(at) + 1)}`
  })
}
