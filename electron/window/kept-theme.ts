import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { THEMES } from '../../shared/appearance.ts'
import type { Theme } from '../../shared/appearance.ts'

const keptSchema = z.object({ theme: z.enum(THEMES) })

/** The theme that was chosen last, for the first paint, which comes before the library is open; the system's where none is kept. */
export function keptTheme(userData: string): Theme {
  try {
    return keptSchema.parse(JSON.parse(readFileSync(fileIn(userData), 'utf8'))).theme
  } catch {
    return 'system'
  }
}

/** Keeps the theme for the next start. */
export function keepTheme(userData: string, theme: Theme): void {
  if (keptTheme(userData) === theme) return
  try {
    writeFileSync(fileIn(userData), JSON.stringify({ theme }))
  } catch {
    // A full disk costs a moment in another theme and nothing else: the library has the person's choice.
  }
}

function fileIn(userData: string): string {
  return path.join(userData, 'theme.json')
}
