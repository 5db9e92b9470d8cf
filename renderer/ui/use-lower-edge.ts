import { useLayoutEffect } from 'react'

let many = 0

/** Says on the page's body that something stands at the lower edge of the window, above which messages are to stand. */
export function useLowerEdge(isShown: boolean): void {
  useLayoutEffect(() => {
    if (!isShown) return
    document.body.dataset['atLowerEdge'] = ''
    many++
    return () => {
      many--
      if (many === 0) delete document.body.dataset['atLowerEdge']
    }
  }, [isShown])
}
