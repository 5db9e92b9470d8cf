import { useEffectEvent, useLayoutEffect } from 'react'
import type { CommandId } from '../../shared/commands.ts'

/** What a command does. */
interface Handler {
  readonly run: () => void
  /** Whether it can be done now; always, where this is left out. A command that cannot leaves its key to the page. */
  readonly when?: () => boolean
}

export type Handlers = Readonly<Partial<Record<CommandId, Handler>>>

/** Where what answers commands stands: in the page, or over it. */
type Layer = 'page' | 'over'

/** What lies over the page is asked first, whichever view comes beneath it; of each the last registered, so an open view before the shell. */
const layers: Readonly<Record<Layer, (() => Handlers)[]>> = { over: [], page: [] }

/** Lets `handlers` answer commands, until the returned function is called. */
function registerCommands(handlers: () => Handlers, layer: Layer): () => void {
  layers[layer].unshift(handlers)
  return () => {
    layers[layer].splice(layers[layer].indexOf(handlers), 1)
  }
}

/** Does what a command says; false where nothing that is open can do it now. */
export function runCommand(id: CommandId): boolean {
  for (const handlers of [...layers.over, ...layers.page]) {
    const handler = handlers()[id]
    if (handler === undefined || handler.when?.() === false) continue
    handler.run()
    return true
  }
  return false
}

/** Whether anything that is open can do what a command says. */
export function canRun(id: CommandId): boolean {
  return [...layers.over, ...layers.page].some((handlers) => {
    const handler = handlers()[id]
    return handler !== undefined && handler.when?.() !== false
  })
}

/** Answers commands while a component is shown; the handlers of its last render count. */
export function useCommands(handlers: Handlers, layer: Layer = 'page'): void {
  const latest = useEffectEvent(() => handlers)
  // Before it is painted: who sees a view may press its keys.
  useLayoutEffect(() => registerCommands(() => latest(), layer), [layer])
}
