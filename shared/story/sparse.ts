/** Numbers with a value each, in typed arrays, ordered by number: twelve bytes less for each than a map takes. */
export interface Sparse {
  readonly numbers: Uint32Array
  readonly values: Float32Array
}

export function sparse(entries: ReadonlyMap<number, number>): Sparse {
  const numbers = Uint32Array.from(entries.keys()).sort()
  return { numbers, values: Float32Array.from(numbers, (number) => entries.get(number) ?? 0) }
}

/** The sum, over the numbers that both have, of the products of their values; the same either way round. */
export function dot(a: Sparse, b: Sparse): number {
  let sum = 0
  eachCommon(a.numbers, b.numbers, (atA, atB) => {
    sum += (a.values[atA] ?? 0) * (b.values[atB] ?? 0)
  })
  return sum
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
