import { call } from './call.ts'
import { useRoute } from './route.ts'

type Kept = Pick<ReturnType<typeof useRoute.getState>, 'entries' | 'at'>

/**
 * Has a page that is lost and loaded again show where the person was: the main process keeps it for the window, in memory alone.
 * To be called once, before anything is shown. Gives whether there was such a place.
 */
export async function keepRoute(): Promise<boolean> {
  const kept = parsed(await call(() => window.crossread.readView()).catch(() => null))
  if (kept !== null) useRoute.setState(kept)
  useRoute.subscribe(({ entries, at }) => {
    // One that is not kept costs a step after a fault, and nothing now.
    call(() => window.crossread.keepView(JSON.stringify({ entries, at } satisfies Kept))).catch(() => undefined)
  })
  return kept !== null
}

/** Only this page writes it; null where there is none. */
function parsed(view: string | null): Kept | null {
  return view === null ? null : (JSON.parse(view) as Kept)
}
