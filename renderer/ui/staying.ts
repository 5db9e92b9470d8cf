import { useSettings } from '../state/settings.ts'

interface Stay<Place> {
  /** What scrolls. */
  readonly page: HTMLElement
  /** Where the person is now. */
  readonly look: () => Place
  /** Scrolls to where they were. */
  readonly show: (place: Place) => void
  /** Called when they have scrolled, or were brought elsewhere. */
  readonly onMove?: (place: Place) => void
}

export interface Staying<Place> {
  /** Where the person is, as far as the page has been looked at; what is scrolled in this frame is looked at first. */
  readonly place: () => Place
  /** Looks again before the next frame is drawn: the person was brought elsewhere. */
  readonly lookAgain: () => void
  readonly stop: () => void
}

/**
 * Keeps what is read where it is: another width, another type and faces that come late move the lines, not the place. To be called
 * once the page is laid out and stands where it should.
 */
export function staying<Place>({ page, look, show, onMove }: Stay<Place>): Staying<Place> {
  let here = look()
  let width = page.clientWidth
  let frame = 0
  const settle = (): void => {
    if (frame === 0) return
    cancelAnimationFrame(frame)
    frame = 0
    // A narrower window moves the text by itself: nobody scrolled.
    if (page.clientWidth !== width) return
    here = look()
    onMove?.(here)
  }
  const lookAgain = (): void => {
    if (frame === 0) frame = requestAnimationFrame(settle)
  }
  const stay = (): void => {
    show(here)
  }
  const observer = new ResizeObserver(() => {
    if (page.clientWidth === width) return
    width = page.clientWidth
    stay()
  })
  observer.observe(page)
  const stopFollowing = useSettings.subscribe(({ type }, before) => {
    if (type !== before.type) stay()
  })
  // Faces that are read from the disk come after the first layout.
  document.fonts.addEventListener('loadingdone', stay)
  page.addEventListener('scroll', lookAgain, { passive: true })
  return {
    place: () => {
      settle()
      return here
    },
    lookAgain,
    stop: () => {
      cancelAnimationFrame(frame)
      observer.disconnect()
      stopFollowing()
      document.fonts.removeEventListener('loadingdone', stay)
      page.removeEventListener('scroll', lookAgain)
    },
  }
}
