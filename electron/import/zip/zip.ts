import { ENDINGS } from '../endings.ts'
import { FaultError, toFault } from '../../../shared/ipc/fault.ts'
import type { Extracted, Importer, Importing, Source } from '../importer.ts'
import { isZip } from './beginning.ts'
import { packedFiles } from './entries.ts'

/** What systems put beside the files of the person: hidden files, and a Mac’s notes on each file. */
const PASSED_OVER = /(?:^|\/)(?:\.(?!\.?\/)|__MACOSX\/)|(?:^|\/)(?:Thumbs\.db|desktop\.ini)$/

export const zip: Importer = {
  name: 'Zip archive',
  extensions: ENDINGS.zip,
  recognises: ({ bytes }) => isZip(bytes),
  read,
}

/** The articles in the files of an archive. A file that no importer knows is passed over; one that is refused stops nothing. */
async function* read({ bytes }: Source, { readPart, allowance, reached }: Importing): AsyncGenerator<Extracted> {
  let found = 0
  for await (const { name, share, unpack } of packedFiles(bytes, allowance)) {
    reached(share)
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
