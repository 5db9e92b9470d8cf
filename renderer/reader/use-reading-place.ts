import { useEffectEvent, useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import type { ReadingPlace } from '../../shared/ipc.ts'
import type { Span } from '../../shared/text/span.ts'
import { call } from '../state/call.ts'
import { currentRoute, useRoute } from '../state/route.ts'
import type { Route } from '../state/route.ts'
import { useSettings } from '../state/settings.ts'
import { pageOf, readingPlace, showPlace } from './place.ts'

/** Where each place in the history was left: one that was opened at a mark is found again where it was left. */
const leftAt = new WeakMap<Route, ReadingPlace>()

/** How long a place waits to be kept while the person reads on, in milliseconds. */
const RARELY = 2000

interface Reading {
  readonly id: string
  readonly body: readonly Span[]
  /** The text in the page. */
  readonly content: RefObject<HTMLElement | null>
  /** Where the library says that the person was; null where they were nowhere. */
  readonly kept: ReadingPlace | null
  /** A place that was asked for. */
  readonly mark: Span | undefined
  /** Another value where paragraphs take up other room than before. */
  readonly layout: unknown
}

/** Shows a text where it was read, or at its mark, and keeps where it is left. Another width, type or layout moves lines, not the place. */
export function useReadingPlace({ id, body, content, kept, mark, layout }: Reading): void {
  const route = useRoute(currentRoute)
  /** Where the person is, as far as the page has been looked at. */
  const standing = useRef<ReadingPlace | null>(null)
  const look = useEffectEvent((scroller: HTMLElement, text: Element) => readingPlace(scroller, text, body))
  const show = useEffectEvent((scroller: HTMLElement, text: Element, place: ReadingPlace) => {
    showPlace(scroller, text, body, place)
  })
  const open = useEffectEvent((scroller: HTMLElement, text: Element) => {
    const place = leftAt.get(route) ?? (mark === undefined ? kept : null)
    if (place !== null) showPlace(scroller, text, body, place)
    else text.querySelector('mark')?.scrollIntoView({ block: 'center' })
  })

  useLayoutEffect(() => {
    const [scroller, text] = [pageOf(content.current), content.current]
    if (scroller !== null && text !== null && standing.current !== null) show(scroller, text, standing.current)
  }, [layout, content])

  useLayoutEffect(() => {
    const [scroller, text] = [pageOf(content.current), content.current]
    if (scroller === null || text === null) return
    open(scroller, text)
    let here = look(scroller, text)
    let written = here
    standing.current = here
    let width = scroller.clientWidth
    let frame = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const keep = (): void => {
      clearTimeout(timer)
      timer = undefined
      if (here.start === written.start && here.heights === written.heights) return
      written = here
      // A place that could not be kept is not worth a word: the next one may be.
      call(() => window.crossread.keepPlace({ article: id, place: written })).catch(() => undefined)
    }
    const settle = (): void => {
      if (frame === 0) return
      cancelAnimationFrame(frame)
      frame = 0
      // A narrower window moves the text by itself: nobody scrolled.
      if (scroller.clientWidth !== width) return
      here = look(scroller, text)
      standing.current = here
    }
    const leave = (): void => {
      settle()
      keep()
    }
    const onScroll = (): void => {
      if (frame === 0) frame = requestAnimationFrame(settle)
      timer ??= setTimeout(leave, RARELY)
    }
    const stay = (): void => {
      show(scroller, text, here)
    }
    const observer = new ResizeObserver(() => {
      if (scroller.clientWidth === width) return
      width = scroller.clientWidth
      stay()
    })
    observer.observe(scroller)
    const stopFollowing = useSettings.subscribe(({ type }, before) => {
      if (type !== before.type) stay()
    })
    // Faces that are read from the disk come after the first layout.
    document.fonts.addEventListener('loadingdone', stay)
    scroller.addEventListener('scroll', onScroll, { passive: true })
    window.addEventListener('pagehide', leave)
    return () => {
      leave()
      leftAt.set(route, here)
      standing.current = null
      observer.disconnect()
      stopFollowing()
      document.fonts.removeEventListener('loadingdone', stay)
      scroller.removeEventListener('scroll', onScroll)
      window.removeEventListener('pagehide', leave)
    }
  }, [route, id, content])
}
