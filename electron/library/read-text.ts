import { FaultError } from '../../shared/ipc/fault.ts'
import { isBlank } from '../../shared/text/display.ts'
import { markedUpFormat } from '../import/other-formats.ts'
import { readBytes } from '../import/read-bytes.ts'
import { decodePlain } from '../import/text/decode.ts'

/**
 * The text of a file, as it stands there: line ends are kept, and so is a byte order mark in UTF-8, so that offsets agree with
 * every other reader. Understands Unicode and the older encodings. Throws a FaultError that says why a file cannot be an
 * article.
 */
export async function readText(file: string): Promise<string> {
  const bytes = await readBytes(file)
  const format = markedUpFormat(bytes)
  if (format !== null) {
    throw new FaultError(
      'other-format',
      `This is ${format}, which Crossread cannot read yet.`,
      'Save the article as plain text and open that.',
    )
  }
  const text = decodePlain(bytes)
  if (isBlank(text)) throw new FaultError('empty', 'This file is empty.', 'Check that it was saved whole.')
  return text
}
