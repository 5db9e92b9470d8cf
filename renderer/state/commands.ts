import { useEffectEvent, useLayoutEffect } from 'react'
import type { CommandId } from '../../shared/commands.ts'

/** What a command does. */
interface Handler {
  readonly run: () => void
  /** Whether it can be done now; always, where this is left out. A command that cannot leaves its key to the page. */
  readonly when?: () => boolean
}

export type Handlers = Readonly<Partial<Record<CommandId, Handler>>>

/** The last registered comes first: an open view answers before the shell. */
const layers: (() => Handlers)[] = []

/** Lets `handlers` answer commands, until the returned function is called. */
function registerCommands(handlers: () => Handlers): () => void {
  layers.unshift(handlers)
  return () => {
    layers.splice(layers.indexOf(handlers), 1)
  }
}

/** Does what a command says; false where nothing that is open can do it now. */
export function runCommand(id: CommandId): boolean {
  for (const handlers of layers) {
    const handler = handlers()[id]
    if (handler === undefined || handler.when?.() === false) continue
    handler.run()
    return true
  }
  return false
}

/** Whether anything that is open can do what a command says. */
export function canRun(id: CommandId): boolean {
  return layers.some((handlers) => {
    const handler = handlers()[id]
    return handler !== undefined && handler.when?.() !== false
  })
}

/** Answers commands while a component is shown; the handlers of its last render count. */
export function useCommands(handlers: Handlers): void {
  const latest = useEffectEvent(() => handlers)
  // Before it is painted: who sees a view may press its keys.
  useLayoutEffect(() => registerCommands(() => latest()), [])
}
