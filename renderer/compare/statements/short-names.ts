/** As long as a name may be to stand where there is hardly room, in characters. */
const SHORT = 6

/** Each name in a few letters: as it is where it is short, or else its initials; those that would be the same are numbered. */
export function shortNames(names: readonly string[]): string[] {
  const short = names.map(shortOf)
  return short.map((name, at) => {
    const same = short.flatMap((other, i) => (other === name ? [i] : []))
    return same.length === 1 ? name : `${name} ${String(same.indexOf(at) + 1)}`
  })
}

function shortOf(name: string): string {
  if (name.length <= SHORT) return name
  const words = name.split(/[\s\-–—.,:;’'“”"]+/u).filter((word) => /^[\p{L}\p{N}]/u.test(word))
  if (words.length < 2) return `${/^.{4}/u.exec(name)?.[0] ?? name}…`
  return words
    .slice(0, 4)
    .map((word) => /^./u.exec(word)?.[0].toUpperCase())
    .join('')
}
