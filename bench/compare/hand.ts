import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'

// What a hand does in the columns of a comparison while the page's frames are traced.

const TURNS = 120
/** Milliseconds between two turns of the wheel. */
const TURN = 16

/** Down the texts with the wheel, and up again. */
export async function scroll(page: Page): Promise<void> {
  await page.mouse.move(500, 500)
  for (let turn = 0; turn < TURNS; turn++) {
    await page.mouse.wheel(0, turn < TURNS / 2 ? 90 : -90)
    await wait(TURN)
  }
}

/** Across the lines of the texts with the pointer. */
export async function hover(page: Page): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) {
    await page.mouse.move(400 + (turn % 30) * 20, 300 + ((turn * 37) % 500))
    await wait(TURN * 2)
  }
}

/** From passage to passage by key. */
export async function step(page: Page): Promise<void> {
  for (let turn = 0; turn < TURNS / 2; turn++) {
    await page.keyboard.press('j')
    await wait(TURN * 4)
  }
}
