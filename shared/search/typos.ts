/** Typing errors that are forgiven in a word of so many letters: none in a short one, where they would make another word. */
export function forgiven(letters: number): number {
  if (letters < 4) return 0
  return letters < 8 ? 1 : 2
}

/**
 * Whether `typed` is the word, or its beginning, but for at most `limit` typing errors: a letter wrong, missing, too many,
 * or two neighbours swapped. Optimal string alignment (Damerau 1964), against every prefix of the word at once.
 */
export function isMistyped(typed: string, word: string, limit: number): boolean {
  // A longer prefix only adds missing letters, so the rest of a long word need not be looked at.
  const width = Math.min(word.length, typed.length + limit)
  let beforeLast: readonly number[] = []
  let last: readonly number[] = Array.from({ length: width + 1 }, (_, column) => column)
  for (let row = 1; row <= typed.length; row++) {
    const current = [row]
    for (let column = 1; column <= width; column++) {
      const same = typed[row - 1] === word[column - 1]
      const swapped =
        row > 1 && column > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1]
      current[column] = Math.min(
        at(last, column - 1) + (same ? 0 : 1),
        at(last, column) + 1,
        at(current, column - 1) + 1,
        swapped ? at(beforeLast, column - 2) + 1 : Infinity,
      )
    }
    beforeLast = last
    last = current
  }
  return Math.min(...last) <= limit
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity
}
