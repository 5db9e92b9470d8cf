const LONGEST = 80
const ARABIC_VOWELS = /[\u064b-\u0652]/g
const DECORATION = /^[\s«»‹›<>|·•*_:→←↑↓▲▼=#[\]()\-–—]+|[\s«»‹›<>|·•*_:→←↑↓▲▼=#[\]().…\-–—]+$/gu

/**
 * A line as a label is looked up: without the marks around it, in lower case, with straight apostrophes and single
 * spaces. Null for a line too long to be one, and for one that begins in lower case, as broken-off prose does.
 */
export function labelOf(text: string): string | null {
  if (text.length > LONGEST) return null
  const bare = text.replace(DECORATION, '')
  if (bare === '' || /^\p{Ll}/u.test(bare)) return null
  return bare.normalize().toLowerCase().replace(ARABIC_VOWELS, '').replace(/[’‘]/g, "'").replace(/\s+/g, ' ')
}

/** A list of labels, one a line, as they are looked up. */
export function labels(list: string): ReadonlySet<string> {
  return new Set(list.split('\n').map((label) => label.trim().normalize()))
}
