import { useEffectEvent, useLayoutEffect, useState } from 'react'
import type { RefObject } from 'react'
import { READING_LINE } from '../compare/scroll/geometry.ts'
import type { Span } from '../../shared/text/span.ts'
import { useCommands } from '../state/commands.ts'
import { numberOf, pageOf, paragraphsIn } from './place.ts'

/** Reading one paragraph after the other by key. */
export interface Mode {
  /** Number of the paragraph that is read, from 1; null while the mode is off. */
  readonly current: number | null
  readonly toggle: () => void
}

/** One paragraph is current, from the one that is in sight on; it takes the focus and is brought into sight. */
export function useParagraphMode(content: RefObject<HTMLElement | null>, body: readonly Span[]): Mode {
  // By its words: what is put back into the text gives paragraphs other numbers.
  const [start, setStart] = useState<number | null>(null)
  const current = start === null ? null : Math.max(1, body.findLastIndex((each) => each.start <= start) + 1)
  const setCurrent = (number: number): void => {
    setStart(body[number - 1]?.start ?? 0)
  }
  const elements = (): HTMLElement[] => (content.current === null ? [] : paragraphsIn(content.current))
  const currentElement = useEffectEvent(() => elements().find((each) => numberOf(each) === current))

  useLayoutEffect(() => {
    if (start === null) return
    const element = currentElement()
    element?.focus({ preventScroll: true })
    element?.scrollIntoView({ block: 'nearest' })
  }, [start])

  const leave = (): void => {
    setStart(null)
    pageOf(content.current)?.focus({ preventScroll: true })
  }
  const enter = (): void => {
    const page = pageOf(content.current)
    const element = page === null ? undefined : inSight(page, elements())
    if (element !== undefined) setCurrent(numberOf(element))
  }
  const toggle = current === null ? enter : leave
  /** To one so many further on, or to the first or the last of all. */
  const to = (at: (now: number, last: number) => number) => ({
    run: () => {
      const all = elements()
      const now = all.findIndex((each) => numberOf(each) === current)
      const next = all[Math.min(all.length - 1, Math.max(0, at(now, all.length - 1)))]
      if (next !== undefined) setCurrent(numberOf(next))
    },
    when: () => current !== null,
  })
  const next = to((now) => now + 1)
  const previous = to((now) => now - 1)
  useCommands({
    'paragraph.mode': { run: toggle },
    'paragraph.next': next,
    'paragraph.previous': previous,
    'passage.next': next,
    'passage.previous': previous,
    'paragraph.first': to(() => 0),
    'paragraph.last': to((_now, last) => last),
    'selection.clear': { run: leave, when: () => current !== null },
  })
  return { current, toggle }
}

/** The first paragraph that begins in sight, above the reading line or at it; otherwise the one that lies across that. */
export function inSight(page: HTMLElement, elements: readonly HTMLElement[]): HTMLElement | undefined {
  const { top, height } = page.getBoundingClientRect()
  const line = top + height * READING_LINE
  const begins = elements.find((each) => each.getBoundingClientRect().top >= top)
  if (begins !== undefined && begins.getBoundingClientRect().top <= line) return begins
  return elements.findLast((each) => each.getBoundingClientRect().top <= line) ?? elements[0]
}
