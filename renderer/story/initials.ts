/** A short sign for each name, no two the same: initials, or the first letters of a single word. */
export function initialsOf(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const sign = signsOf(name).find((each) => !taken.has(each)) ?? numbered(name, taken)
    taken.add(sign)
    return sign
  })
}

/** What could stand for a name, the best first. */
function signsOf(name: string): string[] {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? []
  const letters = words.map((word) => word.match(/./gu) ?? [])
  const first = letters.map(([letter = '']) => letter)
  const [word = []] = letters
  const longer = [2, 3, 4].map((most) => [...word.slice(0, most), ...first.slice(1)].join(''))
  const signs = words.length > 1 ? [first.slice(0, 3).join('').toUpperCase(), ...longer] : longer.slice(1)
  return signs.filter((sign) => sign !== '')
}

function numbered(name: string, taken: ReadonlySet<string>): string {
  const stem = signsOf(name)[0] ?? '?'
  let number = 2
  while (taken.has(`${stem}${String(number)}`)) number++
  return `${stem}${String(number)}`
}
