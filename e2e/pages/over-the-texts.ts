import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect } from './launch.ts'
import type { RunningApp } from './launch.ts'

/** The counterpart that lies over a passage. */
export const ghost = (page: Page): Locator => page.getByRole('region', { name: /^Counterpart in / })
/** Under the texts. */
export const drawer = (page: Page): Locator => page.getByRole('region', { name: 'Details', exact: true })
/** What axe finds. */
export const violations = async (page: Page): Promise<string[]> =>
  (await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  )

/** Gives the window another size, in CSS pixels. */
export async function resize({ electron, page }: RunningApp, width: number, height = 900): Promise<void> {
  await electron.evaluate(
    ({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height)
    },
    { width, height },
  )
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width)
}
