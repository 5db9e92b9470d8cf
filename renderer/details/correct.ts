import type { Correction, OutletOf } from '../../shared/ipc/corrections.ts'
import { toFault } from '../../shared/ipc/fault.ts'
import type { Fault } from '../../shared/ipc/fault.ts'
import { call } from '../state/call.ts'
import { notify } from '../state/notice.ts'

export const NO_TAGS = { add: [], remove: [] }

/** Says what fields and tags of articles are; null where it is kept, else why it is not. */
export async function correct(correction: Correction): Promise<Fault | null> {
  try {
    await call(() => window.crossread.correctArticles(correction))
    return null
  } catch (thrown) {
    return toFault(thrown)
  }
}

/** Uses an outlet for all that comes from where an article does, or no longer; what goes wrong is told. */
export async function learnOutlet(request: OutletOf): Promise<void> {
  try {
    await call(() => window.crossread.learnOutlet(request))
  } catch (thrown) {
    notify(toFault(thrown))
  }
}
