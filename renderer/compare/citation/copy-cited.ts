import { toFault } from '../../../shared/ipc/fault.ts'
import { call } from '../../state/call.ts'
import { notify } from '../../state/notice.ts'
import { say } from '../../state/said.ts'
import type { CompareSession } from '../state/session.ts'
import { cited } from './cited.ts'
import type { Cited } from './cited.ts'

/** How long the system may take to ask the page for what is copied, in milliseconds, before the words alone are copied. */
const PATIENCE = 500

/** Puts the selected passage into the clipboard, every version of it with whose it is. */
export async function copyCited(session: CompareSession): Promise<void> {
  const { selected } = session.selection.getState()
  if (selected === null) return
  const passage = cited(session.model, selected)
  const asked = new AbortController()
  try {
    const given = giving(passage, asked.signal)
    await call(window.crossread.copyHere)
    if (!(await given)) await call(() => window.crossread.copyText(passage.text))
    say('Copied with citation')
  } catch (thrown) {
    notify(toFault(thrown))
  } finally {
    // What the person copies from now on is their own.
    asked.abort()
  }
}

/** Answers the next copying from this page; false where the system did not ask. The page has no right to write by itself. */
function giving({ text, html }: Cited, signal: AbortSignal): Promise<boolean> {
  // Without a selection there is something to copy all the same.
  const before = (event: Event): void => {
    event.preventDefault()
  }
  return new Promise<boolean>((resolve) => {
    const copy = (event: ClipboardEvent): void => {
      event.preventDefault()
      event.clipboardData?.setData('text/plain', text)
      event.clipboardData?.setData('text/html', html)
      resolve(event.clipboardData !== null)
    }
    document.addEventListener('beforecopy', before, { signal })
    document.addEventListener('copy', copy, { signal })
    setTimeout(() => {
      resolve(false)
    }, PATIENCE)
  })
}
