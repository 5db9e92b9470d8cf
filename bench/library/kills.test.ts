import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { Draw } from '../derived/draw.ts'
import { killAgainAndAgain } from './kills.ts'

/** The bench kills a thousand times: `npx tsx bench/library/main.ts --kills`. */
const KILLS = 8

it('nothing that was acknowledged is lost when the process is killed while it writes, again and again', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'crossread-kills-'))
  const draw = new Draw(4)
  try {
    const { acknowledged, edits, lost } = await killAgainAndAgain(folder, KILLS, () => draw.below(1000) / 1000)
    expect([acknowledged > 0, edits > 0, lost]).toEqual([true, true, []])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}, 120_000)
