/** Words of which any English sentence has some, and which are no words of other languages in Latin script. */
const ENGLISH = new Set(
  `the and that with this from which been were their they would said when who his about could what there these those
  because where while into than its but not`.split(/\s+/),
)
/** The commonest words of other languages: one of them, and English may only be quoted, as in a title. */
const OTHER = new Set(
  `de la le el en les des du et un une una que del los las por para con di il che per der die das und ist ein eine mit
  von nicht het een van dat niet zijn voor och att det som av er og til på w z na nie się je da em os`.split(/\s+/),
)
/** Different words. */
const FEWEST = 2
/** Beside English letters, the typography that English is set in. */
const OTHER_LETTER = /[^\x00-\x7f–—‘-„…]/ // eslint-disable-line no-control-regex -- all of ASCII is meant

/**
 * Whether a stretch of text is English so plainly that no detector need be asked, which takes far longer. Where this is
 * false, the text may be English all the same.
 */
export function isPlainlyEnglish(text: string): boolean {
  if (OTHER_LETTER.test(text)) return false
  const met = new Set<string>()
  for (const word of text.toLowerCase().split(' ')) {
    if (OTHER.has(word)) return false
    if (ENGLISH.has(word)) met.add(word)
  }
  return met.size >= FEWEST
}
