import porter2 from 'wink-porter2-stemmer'

const REMEMBERED = 100_000
/** The stemmer's time grows with the square of a word's length, and no language that it knows has longer words. */
const LONGEST = 40
const stems = new Map<string, string>()

/** The Porter2 stem of a folded word; words outside the Latin alphabet, and figures, come back as they are. */
export function stem(folded: string): string {
  const known = stems.get(folded)
  if (known !== undefined) return known
  const stemmed = folded.length <= LONGEST && /^[a-z']+$/.test(folded) ? porter2(folded) : folded
  if (stems.size >= REMEMBERED) stems.clear()
  stems.set(folded, stemmed)
  return stemmed
}
