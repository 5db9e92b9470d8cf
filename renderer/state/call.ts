import { FaultError, toFault } from '../../shared/ipc/fault.ts'
import type { Reply } from '../../shared/ipc/fault.ts'

/**
 * What a verb answers with, out of its envelope: the one place where the page unwraps replies. Rejects with a
 * FaultError, whose fault has words and a way out for the person.
 */
export async function call<T>(ask: () => Promise<Reply<T>>): Promise<T> {
  const reply = await ask().catch((thrown: unknown): Reply<T> => ({ ok: false, fault: toFault(thrown) }))
  if (reply.ok) return reply.value
  const { code, message, recovery } = reply.fault
  throw new FaultError(code, message, recovery)
}
