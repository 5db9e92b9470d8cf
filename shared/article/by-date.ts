/**
 * Things in the order of their dates, ISO 8601 days and times in whatever zone: a day stands where it begins, in UTC. What has no
 * date comes last in either direction; equals keep their order.
 */
export function byDate<T>(
  things: readonly T[],
  dateOf: (thing: T) => string | null,
  first: 'oldest' | 'newest' = 'oldest',
): T[] {
  const sign = first === 'oldest' ? 1 : -1
  // Each is parsed once: a sort of thousands compares each a dozen times.
  const dated = things.map((thing) => {
    const date = dateOf(thing)
    return { thing, instant: date === null ? NaN : Date.parse(date) }
  })
  dated.sort(({ instant: a }, { instant: b }) => {
    if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b))
    return sign * (a - b)
  })
  return dated.map(({ thing }) => thing)
}
