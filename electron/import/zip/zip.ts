import { FaultError, toFault } from '../../../shared/ipc/fault.ts'
import type { Extracted, Importer, Importing, Source } from '../importer.ts'
import { packedFiles } from './entries.ts'

/** How an archive begins: with a file, or with the end of its list where it is empty. */
const BEGINNINGS = [
  [0x50, 0x4b, 3, 4],
  [0x50, 0x4b, 5, 6],
]
/** What systems put beside the files of the person: hidden files, and a Mac’s notes on each file. */
const PASSED_OVER = /(?:^|\/)(?:\.(?!\.?\/)|__MACOSX\/)|(?:^|\/)(?:Thumbs\.db|desktop\.ini)$/

export const zip: Importer = {
  name: 'Zip archive',
  extensions: ['zip'],
  recognises: isZip,
  read,
}

/** Whether a file begins as a zip archive does; Word documents and e-books are such archives too. */
export function isZip({ bytes }: Source): boolean {
  return BEGINNINGS.some((beginning) => beginning.every((byte, at) => bytes[at] === byte))
}

/** The articles in the files of an archive. A file that no importer knows is passed over; one that is refused stops nothing. */
async function* read({ bytes }: Source, { readPart, allowance }: Importing): AsyncGenerator<Extracted> {
  let found = 0
  for await (const { name, unpack } of packedFiles(bytes, allowance)) {
    if (PASSED_OVER.test(name)) continue
    try {
      for await (const extracted of readPart(
        { name: name.slice(name.lastIndexOf('/') + 1), bytes: await unpack() },
        name,
      )) {
        found++
        yield extracted
      }
    } catch (thrown) {
      found++
      yield { place: name, fault: toFault(thrown) }
      // All that follows would be refused for the same reason.
      if (allowance.isSpent) return
    }
  }
  if (found === 0) {
    throw new FaultError(
      'no-articles',
      'There are no articles in this archive.',
      'Unpack it and see what it holds; Crossread reads texts, web pages, documents, e-books and feeds.',
    )
  }
}
