/** The proxy that nobody runs, to which the app sends whatever does not ask its session: see electron/window/lockdown.ts. */
const NOWHERE = '127.0.0.1:1'

/**
 * What Chromium's own network log says left, or tried to leave, the machine: addresses over the network's schemes, and
 * names looked up. The log sees all of it, the browser's background services included, not just what a page asks for.
 * Throws where the text is no such log: a log that says nothing proves nothing.
 */
export function networkUse(log: string): string[] {
  if (!log.includes('"logEventTypes"') || !log.includes('"events"')) throw new Error('not a network log')
  const found = new Set<string>()
  for (const [, address] of log.matchAll(/"url":"((?:https?|wss?|ftp):[^"]*)"/g)) found.add(`request ${address ?? ''}`)
  for (const [, host] of log.matchAll(/"host":"([^"]+)"/g)) {
    if (host !== NOWHERE) found.add(`look-up ${host ?? ''}`)
  }
  return [...found]
}
