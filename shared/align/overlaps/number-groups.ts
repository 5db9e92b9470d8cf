/** Hashes that are looked at together: few enough for the processor to keep them at hand. */
const AT_ONCE = 4096
const MOST_BUCKETS = 1 << 12
const SPREAD = 0x9e3779b1

/** Which hashes are the same. */
interface NumberedGroups {
  /** For each hash the number of its group, from 1, or 0 where no other hash is the same. */
  readonly numbers: Uint32Array
  readonly groups: number
  /** How many hashes are in groups. */
  readonly kept: number
}

/** Numbers the groups. Hashes go into buckets by their last bits first, so that no step reaches far in memory. */
export function numberGroups(hashes: Int32Array): NumberedGroups {
  const { starts, ordered, indices } = intoBuckets(hashes)
  const numbers = new Uint32Array(hashes.length)
  let groups = 0
  let kept = 0
  let slots = new Int32Array(0)
  for (let bucket = 0; bucket + 1 < starts.length; bucket++) {
    const from = starts[bucket] ?? 0
    const to = starts[bucket + 1] ?? 0
    const mask = 2 ** Math.ceil(Math.log2((to - from) * 2 + 2)) - 1
    // A slot is a hash and, plus one, the place in `ordered` where it came first.
    if (slots.length < (mask + 1) * 2) slots = new Int32Array((mask + 1) * 2)
    else slots.fill(0, 0, (mask + 1) * 2)
    for (let at = from; at < to; at++) {
      const hash = ordered[at] ?? 0
      let slot = (Math.imul(hash, SPREAD) >>> 8) & mask
      while (slots[slot * 2 + 1] !== 0 && slots[slot * 2] !== hash) slot = (slot + 1) & mask
      const first = (slots[slot * 2 + 1] ?? 0) - 1
      if (first === -1) {
        slots[slot * 2] = hash
        slots[slot * 2 + 1] = at + 1
        continue
      }
      const firstIndex = indices[first] ?? 0
      if (numbers[firstIndex] === 0) {
        numbers[firstIndex] = ++groups
        kept++
      }
      kept++
      numbers[indices[at] ?? 0] = numbers[firstIndex] ?? 0
    }
  }
  return { numbers, groups, kept }
}

/** The hashes bucket by bucket, in order within each, and where each of them stood. */
function intoBuckets(hashes: Int32Array): { starts: Uint32Array; ordered: Int32Array; indices: Uint32Array } {
  const mask = Math.min(MOST_BUCKETS, 2 ** Math.ceil(Math.log2(hashes.length / AT_ONCE + 1))) - 1
  const starts = new Uint32Array(mask + 2)
  // eslint-disable-next-line @typescript-eslint/prefer-for-of -- by its iterator, this takes several times as long until compiled
  for (let index = 0; index < hashes.length; index++) {
    const bucket = ((hashes[index] ?? 0) & mask) + 1
    starts[bucket] = (starts[bucket] ?? 0) + 1
  }
  for (let bucket = 0; bucket <= mask; bucket++) starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0)
  const next = starts.slice()
  const ordered = new Int32Array(hashes.length)
  const indices = new Uint32Array(hashes.length)
  for (let index = 0; index < hashes.length; index++) {
    const hash = hashes[index] ?? 0
    const at = next[hash & mask] ?? 0
    next[hash & mask] = at + 1
    ordered[at] = hash
    indices[at] = index
  }
  return { starts, ordered, indices }
}
