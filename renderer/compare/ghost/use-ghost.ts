import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { useCommands } from '../../state/commands.ts'
import { matchesKeys } from '../../ui/keys.ts'
import { useSession } from '../state/session-context.ts'
import { counterpartsOf } from './counterparts.ts'
import type { CounterpartPlace } from './counterparts.ts'
import { hoveredIn, lookedAt, selectedIn } from './pointed-at.ts'
import type { LookedAt } from './pointed-at.ts'
import { after } from './showing.ts'
import type { GhostEvent, Showing } from './showing.ts'

interface GhostState {
  readonly showing: Showing
  readonly looked: LookedAt | null
  /** Which of the counterparts lies there. */
  readonly at: number
}

export interface GhostShown {
  readonly showing: Showing
  readonly looked: LookedAt | null
  readonly counterparts: readonly CounterpartPlace[]
  readonly at: number
  readonly turn: (by: 1 | -1) => void
  readonly close: () => void
}

const CLOSED: GhostState = { showing: 'closed', looked: null, at: 0 }

/** The keys of the counterpart that lies over a passage, and what it shows. */
export function useGhost(texts: RefObject<HTMLElement | null>, card: RefObject<HTMLElement | null>): GhostShown {
  const session = useSession()
  const [held, setHeld] = useState({ session, ...CLOSED })
  // Another choice of passages numbers them anew.
  const state = held.session === session ? held : { session, ...CLOSED }
  const { showing, looked } = state
  const counterparts = looked === null ? [] : counterpartsOf(session.model, looked.passage, looked.column)

  const happen = (event: GhostEvent): void => {
    const next = after(showing, event)
    if (next === showing) return
    const at = showing === 'closed' ? lookedAt(session, texts.current) : looked
    setHeld(next === 'closed' || at === null ? { session, ...CLOSED } : { ...state, showing: next, looked: at })
  }
  const look = (at: LookedAt | null): void => {
    if (at === null || showing === 'closed') return
    if (at.passage !== looked?.passage || at.column !== looked.column) setHeld({ ...state, looked: at, at: 0 })
  }
  const turn = (by: 1 | -1): void => {
    const total = Math.max(1, counterparts.length)
    setHeld({ ...state, at: (state.at + by + total) % total })
  }

  const pressed = usePressed({ showing, card, happen, turn })
  const can = () => showing !== 'closed' || lookedAt(session, texts.current) !== null
  useCommands({
    // From the menu no key is held that could be let go.
    'passage.ghost': {
      run: () => {
        happen(pressed.current.down ? 'press' : 'pin')
      },
      when: can,
    },
    'passage.ghostPin': {
      run: () => {
        happen(pressed.current.repeated ? 'pin again' : 'pin')
      },
      when: can,
    },
  })

  const onHover = useEffectEvent(() => {
    if (showing === 'held') look(hoveredIn(session, texts.current))
  })
  const onSelect = useEffectEvent(() => {
    look(selectedIn(session))
  })
  useEffect(() => {
    const stops = [
      session.hover.subscribe(() => {
        onHover()
      }),
      session.selection.subscribe(() => {
        onSelect()
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [session])

  return {
    showing,
    looked,
    counterparts,
    at: Math.min(state.at, counterparts.length - 1),
    turn,
    close: () => {
      happen('close')
    },
  }
}

interface Pressed {
  /** Whether the key is held now. */
  readonly down: boolean
  /** Whether the last press came from the system, which repeats a key that is held. */
  readonly repeated: boolean
}

interface KeysProps extends Pick<GhostShown, 'showing' | 'turn'> {
  readonly card: RefObject<HTMLElement | null>
  readonly happen: (event: GhostEvent) => void
}

/** Hears keys before the table of commands does: what is let go, and what belongs to the card while it lies there. */
function usePressed({ showing, card, happen, turn }: KeysProps): RefObject<Pressed> {
  const pressed = useRef<Pressed>({ down: false, repeated: false })

  const onKeyDown = useEffectEvent((event: KeyboardEvent): void => {
    if (isGhostKey(event)) pressed.current = { down: true, repeated: event.repeat }
    if (showing === 'closed' || event.defaultPrevented) return
    // Whoever holds one of these begins another command; of a letter under one some systems never say that it was let go.
    if (['Control', 'Meta', 'Alt'].includes(event.key)) happen('away')
    const isOurs = showing === 'held' || (event.target instanceof Node && card.current?.contains(event.target) === true)
    const plain = !event.altKey && !event.ctrlKey && !event.metaKey
    if (event.key === 'Escape' && !isFloating(event.target)) happen('close')
    else if (isOurs && plain && event.key === 'ArrowRight') turn(1)
    else if (isOurs && plain && event.key === 'ArrowLeft') turn(-1)
    else return
    event.preventDefault()
    event.stopPropagation()
  })
  const onKeyUp = useEffectEvent((event: KeyboardEvent): void => {
    if (!isGhostKey(event)) return
    pressed.current = { down: false, repeated: false }
    happen('release')
  })
  const onAway = useEffectEvent((): void => {
    pressed.current = { down: false, repeated: false }
    happen('away')
  })

  useEffect(() => {
    const down = (event: KeyboardEvent): void => {
      onKeyDown(event)
    }
    const up = (event: KeyboardEvent): void => {
      onKeyUp(event)
    }
    const away = (): void => {
      onAway()
    }
    document.addEventListener('keydown', down, { capture: true })
    document.addEventListener('keyup', up, { capture: true })
    document.addEventListener('visibilitychange', away)
    window.addEventListener('blur', away)
    return () => {
      document.removeEventListener('keydown', down, { capture: true })
      document.removeEventListener('keyup', up, { capture: true })
      document.removeEventListener('visibilitychange', away)
      window.removeEventListener('blur', away)
    }
  }, [])
  return pressed
}

/** Whichever of shift and others came or went meanwhile. */
function isGhostKey({ key, code }: KeyboardEvent): boolean {
  return matchesKeys('G', { key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false })
}

function isFloating(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="menu"]') !== null
}
