import { create } from 'zustand'

/** A word about what a key has just done, while it is shown. */
export const useSaid = create<{ readonly words: string | null }>()(() => ({ words: null }))

/** How long it stays, in milliseconds. */
const SHOWN = 2000

let timer: ReturnType<typeof setTimeout> | undefined

/** Says for a moment what was changed, where nothing else on the page names it. */
export function say(words: string): void {
  useSaid.setState({ words })
  clearTimeout(timer)
  timer = setTimeout(() => {
    useSaid.setState({ words: null })
  }, SHOWN)
}
