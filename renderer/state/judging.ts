import { toFault } from '../../shared/ipc/fault.ts'
import type { Response } from '../../shared/ipc.ts'
import type { Judging } from '../../shared/ipc/judging.ts'
import { call } from './call.ts'
import { sayDone } from './done.ts'
import { notify } from './notice.ts'

/** One answer at a time: a key that is held down says it once. */
let isAsking = false

/**
 * Says of a passage what the person says; they are told, in `words`, with the way back. Gives the stretches by whole words; null where
 * nothing came of it.
 */
export async function judgePassage(judging: Judging, words: string): Promise<Response<'judgePassage'> | null> {
  if (isAsking) return null
  isAsking = true
  try {
    const judged = await call(() => window.crossread.judgePassage(judging))
    if (judged.changed) sayDone(words, 'undo')
    return judged
  } catch (thrown) {
    notify(toFault(thrown))
    return null
  } finally {
    isAsking = false
  }
}
