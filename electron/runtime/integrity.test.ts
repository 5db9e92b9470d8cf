import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { testFolder } from './archive-fixture.ts'
import { verifyIntegrity } from './integrity.ts'

// The SHA-512 of "abc", from FIPS 180-4's examples.
const abc = 'sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw=='

it('takes a file whose bytes are the pinned ones and refuses any other', async () => {
  const file = join(testFolder(), 'package.tgz')
  writeFileSync(file, 'abc')
  await expect(verifyIntegrity(file, abc)).resolves.toBeUndefined()
  writeFileSync(file, 'abd')
  await expect(verifyIntegrity(file, abc)).rejects.toMatchObject({ code: 'integrity-mismatch' })
})
