import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { classNames } from '../../ui/class-names.ts'
import floating from '../../ui/Floating.module.css'
import { IconButton } from '../../ui/IconButton.tsx'
import { Swatch } from '../../ui/Swatch.tsx'
import { passageFacts } from '../passages/labels.ts'
import { useSession } from '../state/session-context.ts'
import { VersionWords } from '../versions/VersionWords.tsx'
import { counterpartWords } from './counterpart-words.ts'
import styles from './Ghost.module.css'
import { placeWords, spokenCounterpart } from './ghost-words.ts'
import { placeCard } from './place-card.ts'
import { rectOf } from './pointed-at.ts'
import { useGhost } from './use-ghost.ts'
import type { GhostShown } from './use-ghost.ts'

/**
 * The counterpart of a passage over the text, for as long as G is held, or until it is put away. A region that says politely what it
 * shows, and no dialog: in a dialog the keys that go through the passages would rest.
 */
export function Ghost({ texts }: { readonly texts: RefObject<HTMLElement | null> }) {
  const { model } = useSession()
  const card = useRef<HTMLElement>(null)
  const ghost = useGhost(texts, card)
  const place = ghost.counterparts[ghost.at]
  useFocusWhilePinned(ghost.showing === 'pinned', card)
  return (
    <>
      <p aria-live="polite" className="unseen">
        {place === undefined ? '' : spokenCounterpart(model, place, ghost.at, ghost.counterparts.length)}
      </p>
      {place === undefined ? null : <Card ghost={ghost} texts={texts} card={card} />}
    </>
  )
}

interface CardProps {
  readonly ghost: GhostShown
  readonly texts: RefObject<HTMLElement | null>
  readonly card: RefObject<HTMLElement | null>
}

function Card({ ghost, texts, card }: CardProps) {
  const session = useSession()
  const { model } = session
  const { counterparts, at, showing, looked, turn, close } = ghost
  const place = counterparts[at]
  const report = place === undefined ? undefined : model.reports[place.to]
  const passage = place === undefined ? undefined : model.passages[place.passage]

  const put = useEffectEvent(() => {
    if (texts.current === null || card.current === null || looked === null) return
    placeCard(card.current, texts.current, rectOf(session, texts.current, looked))
  })
  useLayoutEffect(() => {
    put()
  })
  useEffect(() => {
    const { current } = texts
    if (current === null) return
    const move = (): void => {
      put()
    }
    // Scrolling of a column is heard on its way down.
    current.addEventListener('scroll', move, { capture: true, passive: true })
    const observer = new ResizeObserver(move)
    observer.observe(current)
    return () => {
      current.removeEventListener('scroll', move, { capture: true })
      observer.disconnect()
    }
  }, [texts])

  const words = place === undefined ? null : counterpartWords(model, place)
  if (place === undefined || report === undefined || passage === undefined || words === null) return null
  return (
    <section
      ref={card}
      tabIndex={-1}
      aria-label={`Counterpart in ${report.name}`}
      data-pinned={showing === 'pinned' || undefined}
      className={classNames(floating['floating'], styles['card'])}
    >
      <header className={styles['header']}>
        <span className={styles['source']}>
          <Swatch kind={passage.kind} formula={passage.formula} />
          <span dir="auto" className={styles['name']}>
            {report.name}
          </span>
          <span className={styles['facts']}>
            {[placeWords(model, place), ...passageFacts(model, passage, place.to)].join(' · ')}
          </span>
        </span>
        {counterparts.length > 1 ? (
          <span className={styles['turning']}>
            <IconButton
              label="Previous counterpart"
              icon={ChevronLeft}
              onClick={() => {
                turn(-1)
              }}
            />
            <span className={styles['facts']}>
              {at + 1} of {counterparts.length}
            </span>
            <IconButton
              label="Next counterpart"
              icon={ChevronRight}
              onClick={() => {
                turn(1)
              }}
            />
          </span>
        ) : null}
        {showing === 'pinned' ? <IconButton label="Put away" icon={X} onClick={close} /> : null}
      </header>
      <VersionWords {...words} underlined={false} className={styles['words']} />
    </section>
  )
}

/** A card that stays takes the focus, so that its arrows and buttons are at hand, and gives it back. */
function useFocusWhilePinned(pinned: boolean, card: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!pinned) return
    const before = document.activeElement
    card.current?.focus({ preventScroll: true })
    return () => {
      // It is gone by now, and the focus with it.
      const isLost = document.activeElement === document.body
      if (isLost && before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [pinned, card])
}
