/** How long is waited for it, in milliseconds: a window that is hidden paints nothing, and a change may paint nothing large. */
const LONGEST = 1_000

/**
 * Resolves when what is put into the page now is on the screen, as the browser tells: later than a frame's callback, which runs
 * before anything is drawn. Where that cannot be told, soon.
 */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    const since = performance.now()
    const done = (): void => {
      observer.disconnect()
      clearTimeout(timer)
      resolve()
    }
    const observer = new PerformanceObserver((list) => {
      if (list.getEntries().some(({ startTime }) => startTime >= since)) done()
    })
    observer.observe({ type: 'largest-contentful-paint' })
    const timer = setTimeout(done, LONGEST)
  })
}
