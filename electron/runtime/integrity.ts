import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { RuntimeProblem } from './problem.ts'

/**
 * Checks a whole file against a Subresource Integrity value such as `sha512-…`, streamed.
 * Throws `integrity-mismatch` when it differs by a bit.
 */
export async function verifyIntegrity(file: string, integrity: string): Promise<void> {
  const algorithm = integrity.slice(0, integrity.indexOf('-'))
  const hash = createHash(algorithm)
  await pipeline(createReadStream(file), hash)
  const found = `${algorithm}-${hash.digest('base64')}`
  if (found === integrity) return
  throw new RuntimeProblem(
    'integrity-mismatch',
    `The downloaded package is not the one that was pinned: it has ${found}, expected ${integrity}.`,
    'Nothing of it was used. Run the command again; if it stays, check the npm registry that your npm is set to.',
  )
}
