import { useVirtualizer } from '@tanstack/react-virtual'
import type { Range, VirtualItem } from '@tanstack/react-virtual'
import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { compareStoryOf } from '../../compare/open.ts'
import { useCommands } from '../../state/commands.ts'
import { go } from '../../state/route.ts'
import type { SearchRoute } from '../../state/route.ts'
import { Button } from '../../ui/Button.tsx'
import { withKept } from '../../ui/kept-in-range.ts'
import { keepSearch } from '../history.ts'
import { showMore } from '../searching.ts'
import type { Found } from '../searching.ts'
import { NEXT, useReached } from './reached.ts'
import type { Place } from './reached.ts'
import { Story } from './Story.tsx'
import styles from './Results.module.css'
import { firstStop, STOP } from './stops.ts'

/** How high a story is about, before it has been in the page; so much of a list is in the page beyond what is in sight. */
const ABOUT = 260
const BEYOND = 3

/** Where each list was left, so that coming back finds it so. */
const left = new WeakMap<
  SearchRoute,
  { readonly place: Place; readonly top: number; readonly measured: VirtualItem[] }
>()

interface ResultsProps {
  readonly route: SearchRoute
  /** Whether this is the answer to what stands in the box, and not to fewer letters. */
  readonly isCurrent: boolean
  readonly found: Found
  /** Whether the list before this one had the focus, and nothing has it now. */
  readonly lost: RefObject<boolean>
}

/** What was found, story by story; only what is in sight of it is in the page. */
export function Results({ route, isCurrent, lost, found: { question, groups, next, total } }: ResultsProps) {
  const [was] = useState(() => left.get(route))
  const list = useRef<HTMLOListElement>(null)
  const [margin, setMargin] = useState(0)
  const { place, stop, held, reach } = useReached(list, groups, next !== null, was?.place)
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
  const here = groups[held]
  const compare = (article: string) => {
    void keepSearch(question.query)
    void compareStoryOf(article, question.query)
  }
  useCommands({
    'articles.compare': {
      run: () => {
        if (here?.hits[0] !== undefined) compare(here.hits[0].article)
      },
      when: () => (here?.reports ?? 0) > 1 && list.current?.contains(document.activeElement) === true,
    },
  })
  // Its answers change while it stays the same, so nothing may be memoised by it; here nothing is.
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

  const now = useRef({ route, place })
  useLayoutEffect(() => {
    now.current = { route, place }
  }, [route, place])
  useLayoutEffect(() => {
    const scroller = pageOf(list.current)
    if (scroller === null) return
    scroller.scrollTop = was?.top ?? 0
    return () => {
      lost.current = scroller.querySelector(`[${STOP}]:focus`) !== null
      left.set(now.current.route, {
        place: now.current.place,
        top: virtual.scrollOffset ?? 0,
        measured: virtual.takeSnapshot(),
      })
    }
  }, [was, virtual, lost])
  useLayoutEffect(() => {
    if (!lost.current) return
    // Who was in a list goes on in the one that takes its place, as soon as that has anything in the page.
    const stop = document.activeElement === document.body ? firstStop(list.current) : null
    if (stop === null && document.activeElement === document.body) return
    lost.current = false
    stop?.focus()
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
          const stop = target.getAttribute(STOP)
          if (stop !== null) reach(stop)
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
                reached={stop}
                isHere={index === held}
                onCompare={compare}
                onMore={(at) => {
                  reach(at, true)
                }}
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
          <Button
            look="plain"
            {...{ [STOP]: NEXT }}
            onFocus={() => {
              reach(NEXT)
            }}
            onClick={() => {
              reach(NEXT, true)
              void showMore()
            }}
          >
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
