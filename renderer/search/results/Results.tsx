import { useVirtualizer } from '@tanstack/react-virtual'
import type { Range, VirtualItem } from '@tanstack/react-virtual'
import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import { go } from '../../state/route.ts'
import type { SearchRoute } from '../../state/route.ts'
import { Button } from '../../ui/Button.tsx'
import { withKept } from '../../ui/kept-in-range.ts'
import { keepSearch } from '../history.ts'
import { showMore } from '../searching.ts'
import type { Found } from '../searching.ts'
import { Story } from './Story.tsx'
import styles from './Results.module.css'
import { STOP } from './stops.ts'

/** How high a story is about, before it has been in the page; so much of a list is in the page beyond what is in sight. */
const ABOUT = 260
const BEYOND = 3

/** Where each list was left, so that coming back finds it so. */
const left = new WeakMap<
  SearchRoute,
  { readonly reached: string | null; readonly top: number; readonly measured: VirtualItem[] }
>()

interface ResultsProps {
  readonly route: SearchRoute
  /** Whether this is the answer to what stands in the box, and not to fewer letters. */
  readonly isCurrent: boolean
  readonly found: Found
}

/** What was found, story by story; only what is in sight of it is in the page. */
export function Results({ route, isCurrent, found: { question, groups, next, total } }: ResultsProps) {
  const [was] = useState(() => left.get(route))
  const [reached, setReached] = useState(was?.reached ?? null)
  const list = useRef<HTMLOListElement>(null)
  const [margin, setMargin] = useState(0)
  const held = groups.findIndex(
    ({ story, hits }) => reached !== null && (reached === story || hits.some(({ article }) => reached === article)),
  )
  const getItemKey = useCallback((index: number) => groups[index]?.story ?? index, [groups])
  const rangeExtractor = useCallback(
    (range: Range) =>
      held === -1
        ? withKept(range, null)
        : [...new Set([held - 1, held, held + 1].flatMap((at) => withKept(range, at < 0 ? null : at)))].toSorted(
            (x, y) => x - y,
          ),
    [held],
  )
  // The compiler leaves components that use it alone, as it should: its answers change while it stays the same.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer<HTMLElement, HTMLElement>({
    count: groups.length,
    getScrollElement: () => pageOf(list.current),
    getItemKey,
    estimateSize: () => ABOUT,
    overscan: BEYOND,
    scrollMargin: margin,
    rangeExtractor,
    initialMeasurementsCache: was?.measured ?? [],
  })

  useLayoutEffect(() => {
    const [scroller, element] = [pageOf(list.current), list.current]
    if (scroller === null || element === null) return
    const measure = (): void => {
      setMargin(
        Math.round(element.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop),
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    for (const child of element.parentElement?.children ?? []) if (child !== element) observer.observe(child)
    return () => {
      observer.disconnect()
    }
  }, [])

  const now = useRef({ route, reached })
  useLayoutEffect(() => {
    now.current = { route, reached }
  }, [route, reached])
  useLayoutEffect(() => {
    const scroller = pageOf(list.current)
    if (scroller === null) return
    scroller.scrollTop = was?.top ?? 0
    return () => {
      left.set(now.current.route, {
        reached: now.current.reached,
        top: virtual.scrollOffset ?? 0,
        measured: virtual.takeSnapshot(),
      })
    }
  }, [was, virtual])

  const missed = useRef(was?.reached ?? null)
  useLayoutEffect(() => {
    // The list knows what is in sight a moment after it has appeared.
    const stop = list.current?.querySelector<HTMLElement>(`[${STOP}="${CSS.escape(missed.current ?? '')}"]`)
    if (missed.current === null || !stop) return
    missed.current = null
    stop.focus({ preventScroll: true })
  })

  return (
    <>
      <ol
        ref={list}
        aria-label="Results"
        aria-busy={!isCurrent || undefined}
        className={styles['list']}
        style={{ height: virtual.getTotalSize() }}
        onFocus={({ target }) => {
          setReached(target.getAttribute(STOP))
        }}
      >
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const group = groups[index]
          return group === undefined ? null : (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              aria-setsize={total.stories}
              aria-posinset={index + 1}
              className={styles['story']}
              style={{ transform: `translateY(${String(start - margin)}px)` }}
            >
              <Story
                group={group}
                reached={reached ?? groups[0]?.hits[0]?.article ?? null}
                onOpen={({ article, first }) => {
                  void keepSearch(question.query)
                  go({
                    view: 'article',
                    id: article,
                    query: question.query,
                    ...(first === null ? {} : { span: first }),
                  })
                }}
              />
            </li>
          )
        })}
      </ol>
      {next === null ? null : (
        <div className={styles['next']}>
          <Button look="plain" {...{ [STOP]: 'next' }} onClick={() => void showMore()}>
            Show more
          </Button>
        </div>
      )}
    </>
  )
}

/** What the list scrolls in: what stands around it has no ref yet while it appears. */
function pageOf(list: HTMLElement | null): HTMLElement | null {
  return list?.closest('main') ?? null
}
