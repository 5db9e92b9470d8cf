/** One regular expression for several with the same flags: a line is held against them all in one go. */
export function anyOf(flags: string, patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => `(?:${source})`).join('|'), flags)
}
