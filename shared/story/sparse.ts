/** Numbers with a value each, in typed arrays, ordered by number: twelve bytes less for each than a map takes. */
export interface Sparse {
  readonly numbers: Uint32Array
  readonly values: Float32Array
}

/** Orders numbers with their values; each value is multiplied by `scale`. */
export function sparse(entries: ReadonlyMap<number, number>, scale = 1): Sparse {
  const numbers = new Uint32Array(entries.size)
  let at = 0
  for (const number of entries.keys()) numbers[at++] = number
  numbers.sort()
  const values = new Float32Array(numbers.length)
  for (const [place, number] of numbers.entries()) values[place] = (entries.get(number) ?? 0) * scale
  return { numbers, values }
}

/** The sum, over the numbers that both have, of the products of their values; the same either way round. */
export function dot(a: Sparse, b: Sparse): number {
  let sum = 0
  eachCommon(a.numbers, b.numbers, (atA, atB) => {
    sum += (a.values[atA] ?? 0) * (b.values[atB] ?? 0)
  })
  return sum
}

/** How many numbers two lists have in common; both are in order. */
export function countCommon(a: Uint32Array, b: Uint32Array): number {
  let count = 0
  eachCommon(a, b, () => count++)
  return count
}

/** Visits the places of each number that both lists have; both are in order. */
export function eachCommon(a: Uint32Array, b: Uint32Array, visit: (atA: number, atB: number) => void): void {
  for (let atA = 0, atB = 0; atA < a.length && atB < b.length;) {
    const [x, y] = [a[atA] ?? 0, b[atB] ?? 0]
    if (x === y) visit(atA++, atB++)
    else if (x < y) atA++
    else atB++
  }
}
