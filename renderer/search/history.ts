import { MOST_KEPT } from '../../shared/ipc/most.ts'
import { saveSettings, useSettings } from '../state/settings.ts'

/** Keeps a search that led somewhere, to be offered again. */
export async function keepSearch(query: string): Promise<void> {
  const typed = query.trim()
  const { searches } = useSettings.getState()
  if (typed === '' || searches[0] === typed) return
  await saveSettings({ searches: [typed, ...searches.filter((each) => each !== typed)].slice(0, MOST_KEPT) })
}

export async function forgetSearches(): Promise<void> {
  await saveSettings({ searches: [] })
}
