import { createContext, use, useState } from 'react'
import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'

const Slot = createContext<{
  readonly element: HTMLElement | null
  readonly setElement: (element: HTMLElement | null) => void
} | null>(null)

/** Lets views put their own controls into the shell's toolbar. */
export function ToolbarSlotProvider({ children }: { readonly children: ReactNode }) {
  const [element, setElement] = useState<HTMLElement | null>(null)
  return <Slot value={{ element, setElement }}>{children}</Slot>
}

/** The place in the toolbar where a view's controls stand. */
export function ToolbarOutlet({ className }: { readonly className?: string | undefined }) {
  return <div className={className} ref={use(Slot)?.setElement ?? null} />
}

/** Shows its children in the toolbar, for as long as the view that they belong to. */
export function ToolbarSlot({ children }: { readonly children: ReactNode }) {
  const element = use(Slot)?.element
  return element ? createPortal(children, element) : null
}
