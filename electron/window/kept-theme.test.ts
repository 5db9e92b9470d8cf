import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { keepTheme, keptTheme } from './kept-theme.ts'

it('the theme chosen last is there before the library is; without one, or with nonsense, it is the system’s', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'crossread-theme-'))
  const before = keptTheme(folder)
  keepTheme(folder, 'sepia')
  const after = keptTheme(folder)
  await writeFile(path.join(folder, 'theme.json'), '{"theme":"<script>"}')
  expect([before, after, keptTheme(folder)]).toEqual(['system', 'sepia', 'system'])
  await rm(folder, { recursive: true })
})
