/** How an archive begins: with a file, or with the end of its list where it is empty. */
const BEGINNINGS = [
  [0x50, 0x4b, 3, 4],
  [0x50, 0x4b, 5, 6],
]
const NAME_LENGTH = 26
const NAME = 30

/** Whether a file begins as a zip archive does; Word documents and e-books are such archives too. */
export function isZip(bytes: Uint8Array): boolean {
  return BEGINNINGS.some((beginning) => beginning.every((byte, at) => bytes[at] === byte))
}

/** The name of the first file in an archive, which tells documents that are archives from each other; null in no archive. */
export function firstPackedName(bytes: Uint8Array): string | null {
  if (!isZip(bytes)) return null
  const length = (bytes[NAME_LENGTH] ?? 0) + 256 * (bytes[NAME_LENGTH + 1] ?? 0)
  return Buffer.from(bytes.subarray(NAME, NAME + length)).toString('latin1')
}
