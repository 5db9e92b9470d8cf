import type { StoreApi } from 'zustand'
import type { Handlers } from '../../state/commands.ts'

/** What can be stepped to is marked by this; `shared`, or `only` for what one report alone has. */
const STEP = 'data-step'

/** Where a line of the page must begin to be taken for what is read, in CSS pixels below its top. */
const TOP = 8

/** Stepping through what is shared and what stands only here, and closing the card that is open. */
export function textCommands(page: HTMLElement | null, open: StoreApi<{ readonly card: string | null }>): Handlers {
  const step = (kind: 'shared' | 'only', direction: 1 | -1) => {
    const next = (): HTMLElement | undefined => nextStep(page, kind, direction, open.getState().card)
    return {
      run: () => {
        const to = next()
        if (to === undefined) return
        // The card goes along to what is stepped to, and is put away where that has none of the kind.
        if (open.getState().card !== null) open.setState({ card: to.dataset['card'] ?? null })
        to.scrollIntoView({ block: 'center' })
        to.focus({ preventScroll: true })
      },
      when: () => next() !== undefined,
    }
  }
  return {
    'passage.next': step('shared', 1),
    'passage.previous': step('shared', -1),
    'passage.onlyHere': step('only', 1),
    'selection.clear': {
      run: () => {
        const { card } = open.getState()
        const opener = page?.querySelector<HTMLElement>(`[data-card="${card ?? ''}"]`)
        open.setState({ card: null })
        opener?.focus({ preventScroll: true })
      },
      when: () => open.getState().card !== null,
    },
  }
}

/** The next of a kind from what has the focus, or whose card has it, or else from the top of the window. */
function nextStep(
  page: HTMLElement | null,
  kind: string,
  direction: 1 | -1,
  card: string | null,
): HTMLElement | undefined {
  if (page === null) return undefined
  const steps = [...page.querySelectorAll<HTMLElement>(`[${STEP}]`)]
  const active = document.activeElement
  const near = steps.filter((step) => step.closest('[data-row]')?.contains(active))
  const from = near.find((step) => step === active) ?? near.find((step) => step.dataset['card'] === card) ?? near[0]
  const at = from === undefined ? -1 : steps.indexOf(from)
  const top = page.getBoundingClientRect().top + TOP
  const isAfter = (step: HTMLElement, i: number): boolean => {
    if (from !== undefined) return direction === 1 ? i > at : i < at
    return step.getBoundingClientRect().top >= top === (direction === 1)
  }
  const rest = steps.filter((step, i) => step.getAttribute(STEP) === kind && isAfter(step, i))
  return direction === 1 ? rest[0] : rest.at(-1)
}
