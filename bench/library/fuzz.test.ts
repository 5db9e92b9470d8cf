import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { fuzz } from './fuzz.ts'

/** The bench reads two thousand: `npx tsx bench/library/main.ts --fuzz`. */
const FILES = 60

it('damaged files of every format are each read or refused with a reason, and the library opens afterwards', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'crossread-fuzz-'))
  try {
    const { added, refused, tooSlow, wrong } = await fuzz(folder, FILES, 7)
    expect([added + refused, added > 0, refused > 0, tooSlow, wrong]).toEqual([FILES, true, true, 0, []])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}, 240_000)
