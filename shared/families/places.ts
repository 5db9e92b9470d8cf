import type { Statement } from './statement.ts'

/** Whether the next statement by number follows this one in the same paragraph. */
export function goesOn(statements: readonly Statement[], number: number): boolean {
  const [one, next] = [statements[number], statements[number + 1]]
  return one !== undefined && next?.report === one.report && next.paragraph === one.paragraph
}

/** Statements of a group, by number in ascending order, by the place that they stand in together. */
export function placesIn(group: readonly number[], statements: readonly Statement[]): number[][] {
  const places: number[][] = []
  for (const number of group) {
    const place = places.at(-1)
    if (place?.at(-1) === number - 1 && goesOn(statements, number - 1)) place.push(number)
    else places.push([number])
  }
  return places
}
