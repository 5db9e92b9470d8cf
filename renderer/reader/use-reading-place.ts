import { useEffectEvent, useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import type { ReadingPlace } from '../../shared/ipc.ts'
import type { Span } from '../../shared/text/span.ts'
import { call } from '../state/call.ts'
import { currentRoute, useRoute } from '../state/route.ts'
import type { Route } from '../state/route.ts'
import { staying } from '../ui/staying.ts'
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
    let timer: ReturnType<typeof setTimeout> | undefined
    const stay = staying({
      page: scroller,
      look: () => look(scroller, text),
      show: (place) => {
        show(scroller, text, place)
      },
      onMove: (place) => {
        standing.current = place
      },
    })
    let written = stay.place()
    standing.current = written
    const keep = (): void => {
      clearTimeout(timer)
      timer = undefined
      const here = stay.place()
      if (here.start === written.start && here.heights === written.heights) return
      written = here
      // A place that could not be kept is not worth a word: the next one may be.
      call(() => window.crossread.keepPlace({ article: id, place: written })).catch(() => undefined)
    }
    const onScroll = (): void => {
      timer ??= setTimeout(keep, RARELY)
    }
    scroller.addEventListener('scroll', onScroll, { passive: true })
    window.addEventListener('pagehide', keep)
    return () => {
      keep()
      leftAt.set(route, stay.place())
      standing.current = null
      stay.stop()
      scroller.removeEventListener('scroll', onScroll)
      window.removeEventListener('pagehide', keep)
    }
  }, [route, id, content])
}
