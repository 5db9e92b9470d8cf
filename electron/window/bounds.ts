import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { screen } from 'electron'
import type { BrowserWindow, Rectangle } from 'electron'
import * as z from 'zod'

const FIRST_SIZE = { width: 1360, height: 860 }

const boundsSchema = z.object({ x: z.int(), y: z.int(), width: z.int().min(480), height: z.int().min(400) })

/** Where the window last stood, if a screen still shows that place; otherwise a good first size, centred. */
export function lastBounds(userData: string): Partial<Rectangle> & { width: number; height: number } {
  try {
    const bounds = boundsSchema.parse(JSON.parse(readFileSync(fileIn(userData), 'utf8')))
    const { workArea } = screen.getDisplayMatching(bounds)
    const visible = bounds.x < workArea.x + workArea.width && bounds.x + bounds.width > workArea.x
    if (visible && bounds.y >= workArea.y && bounds.y < workArea.y + workArea.height) return bounds
  } catch {
    // No file yet, or one that says nothing: the first size serves.
  }
  return FIRST_SIZE
}

/** Writes the window's place down when it closes. */
export function keepBounds(window: BrowserWindow, userData: string): void {
  window.on('close', () => {
    try {
      writeFileSync(fileIn(userData), JSON.stringify(window.getNormalBounds()))
    } catch {
      // A full disk costs the window's place and nothing else.
    }
  })
}

function fileIn(userData: string): string {
  return path.join(userData, 'window.json')
}
