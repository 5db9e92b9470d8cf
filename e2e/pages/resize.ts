import { expect } from './launch.ts'
import type { RunningApp } from './launch.ts'

/** Gives the window a size, in CSS pixels, and waits until the page has it. */
export async function resize({ electron, page }: RunningApp, width: number, height = 900): Promise<void> {
  await electron.evaluate(
    ({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height)
    },
    { width, height },
  )
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width)
}
