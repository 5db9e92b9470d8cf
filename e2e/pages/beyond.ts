import type { Page } from '@playwright/test'

/**
 * What reaches beyond the window: the toolbar or the view to the side, by so many CSS pixels, or the window itself that was scrolled.
 * The window clips what stands in it, so that its own width tells nothing.
 */
export const beyond = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const wide = [...document.querySelectorAll('header, main')].flatMap((element) => {
      const more = Math.max(
        element.scrollWidth - element.clientWidth,
        element.getBoundingClientRect().right - innerWidth,
      )
      return more > 0 ? [`${element.tagName.toLowerCase()}: ${String(more)} px to the side`] : []
    })
    const { scrollTop } = document.documentElement
    return scrollTop === 0 ? wide : [...wide, `the window: ${String(scrollTop)} px down`]
  })
